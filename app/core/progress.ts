const WIDTH = 24

/** A bar on standard error, so that standard output stays free for the answer. Off a terminal, one line a tenth. */
export class Progress {
  #tenth = -1

  constructor(
    private title: string,
    private out: NodeJS.WriteStream = process.stderr
  ) {}

  show(done: number, total: number, unit = '') {
    const share = total > 0 ? Math.min(done / total, 1) : 1
    const tenth = Math.floor(share * 10)
    if (!this.out.isTTY && tenth === this.#tenth) return

    this.#tenth = tenth
    const bar = '█'.repeat(Math.round(share * WIDTH)).padEnd(WIDTH, '░')
    const text = `${this.title} ${bar} ${Math.floor(share * 100)}%${unit}`
    this.out.write(this.out.isTTY ? `\r${text}` : `${text}\n`)
  }

  end() {
    if (this.out.isTTY) this.out.write('\n')
  }
}
