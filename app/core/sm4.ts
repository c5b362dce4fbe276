import {
  createCipheriv,
  createDecipheriv,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto'

import { MessageBuilder, safeEqual, type Secret } from '@adonisjs/core/helpers'
import { BaseDriver } from '@boringnode/encryption'
import type {
  BaseConfig,
  CypherText,
  EncryptionDriverContract,
  EncryptOptions,
} from '@boringnode/encryption/types'

import { hmacSm3 } from '#core/sm3'

/**
 * SM4-CBC, then HMAC-SM3 over the ciphertext (encrypt-then-MAC), as a driver of the framework's
 * encryption. The runtime has no SM4-GCM; a certified module can take this driver's place.
 */
class Sm4 extends BaseDriver implements EncryptionDriverContract {
  #id: string
  #cipherKey: KeyObject
  #macKey: KeyObject
  #indexKey: KeyObject

  constructor(config: BaseConfig & { id: string }) {
    super(config)
    this.#id = config.id
    this.#cipherKey = this.#derive('cipher', 16)
    this.#macKey = this.#derive('mac', 32)
    this.#indexKey = this.#derive('blind-index', 32)
  }

  encrypt(payload: unknown, options?: EncryptOptions): CypherText
  encrypt(payload: unknown, expiresIn?: string | number, purpose?: string): CypherText
  encrypt(payload: any, lifetime?: EncryptOptions | string | number, purpose?: string): CypherText {
    const options = typeof lifetime === 'object' ? lifetime : { expiresIn: lifetime, purpose }
    const plain = new MessageBuilder().build(payload, options.expiresIn, options.purpose)

    const iv = randomBytes(16)
    const cipher = createCipheriv('sm4-cbc', this.#cipherKey, iv)
    const body = Buffer.concat([cipher.update(plain), cipher.final()])
    const sealed = `${body.toString('base64url')}.${iv.toString('base64url')}`

    return `${this.#id}.${sealed}.${hmacSm3(this.#macKey, sealed)}` as CypherText
  }

  /** The value, or null when the text was not written by this key or was changed since. */
  decrypt<T>(value: string, purpose?: string): T | null {
    const [id, body, iv, mac, ...rest] = typeof value === 'string' ? value.split('.') : []
    if (id !== this.#id || !body || !iv || !mac || rest.length) return null
    if (!safeEqual(hmacSm3(this.#macKey, `${body}.${iv}`), mac)) return null

    const decipher = createDecipheriv('sm4-cbc', this.#cipherKey, Buffer.from(iv, 'base64url'))
    const plain = Buffer.concat([decipher.update(Buffer.from(body, 'base64url')), decipher.final()])
    return new MessageBuilder().verify<T>(plain, purpose)
  }

  /** A keyed hash for exact look-up of an encrypted value; equal values give equal indexes. */
  blindIndex(payload: unknown, purpose: string): string {
    return hmacSm3(this.#indexKey, `${purpose}.${String(payload)}`).slice(0, 40)
  }

  blindIndexes(payload: unknown, purpose: string): string[] {
    return [this.blindIndex(payload, purpose)]
  }

  #derive(use: string, length: number): KeyObject {
    const key = hkdfSync('sm3', this.cryptoKey, '', `${this.#id}:${use}`, length)
    return createSecretKey(Buffer.from(key))
  }
}

/** For `config/encryption.ts`: the first key encrypts, every key may decrypt (rotation). */
export function sm4(config: { id: string; keys: (string | Secret<string>)[] }) {
  return {
    driver: (key: string | Secret<string>) => new Sm4({ id: config.id, key }),
    keys: config.keys,
  }
}
