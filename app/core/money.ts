import Nzh from 'nzh'

/**
 * An exact amount in CNY. Fen (分) in the database and inside, a decimal string of yuan at every edge:
 * a binary fraction never touches money.
 */
export class Money {
  private constructor(readonly fen: bigint) {}

  static zero = new Money(0n)

  static fen(fen: bigint | number): Money {
    return new Money(BigInt(fen))
  }

  /** From a decimal string such as `28460.00`, `3,200.5` or `12`. Throws on anything else. */
  static yuan(text: string): Money {
    const match = /^(-?)(\d{1,15})(?:\.(\d{1,2}))?$/.exec(text.replaceAll(',', '').trim())
    if (!match) throw new RangeError(`Not an amount of money: ${text}`)

    const fen = BigInt(match[2]) * 100n + BigInt((match[3] ?? '').padEnd(2, '0'))
    return new Money(match[1] ? -fen : fen)
  }

  static sum(amounts: Iterable<Money>): Money {
    let fen = 0n
    for (const amount of amounts) fen += amount.fen
    return new Money(fen)
  }

  plus(other: Money): Money {
    return new Money(this.fen + other.fen)
  }

  minus(other: Money): Money {
    return new Money(this.fen - other.fen)
  }

  equals(other: Money): boolean {
    return this.fen === other.fen
  }

  isMoreThan(other: Money): boolean {
    return this.fen > other.fen
  }

  get isZero(): boolean {
    return this.fen === 0n
  }

  /** `28460.00`: for JSON, CSV and form fields. */
  toString(): string {
    const digits = (this.fen < 0n ? -this.fen : this.fen).toString().padStart(3, '0')
    return `${this.fen < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
  }

  toJSON(): string {
    return this.toString()
  }

  /** `28,460.00`: for people. */
  toLocale(): string {
    return this.toString().replace(/\B(?=(\d{3})+(?!\d))/g, ',')
  }

  /** 人民币大写 as on cheques: 贰万捌仟肆佰陆拾元整 (支付结算办法 annex 1). */
  inCapitals(): string {
    const words = Nzh.cn.toMoney(this.toString(), { outSymbol: false })
    return words.replace(/元$/, '元整')
  }
}
