import { Worker } from 'node:worker_threads'

import type { PdfPrinter, PrintableDocument } from '#papers/pdf_printer'
import { FONT_FOLDERS, THEME } from '#papers/places'
import type { PrintAnswer, PrintJob } from '#papers/typst_worker'

/** The compiler's memory grows slowly; a fresh thread every so often keeps it flat. */
const PAPERS_PER_WORKER = 2000

const FROM_SOURCE = import.meta.url.endsWith('.ts')

/** Typst in one worker thread: PDF/A-2a, tagged, fonts embedded as subsets. */
export class TypstPrinter implements PdfPrinter {
  private worker: Worker | null = null
  private printed = 0
  private waiting = new Map<
    number,
    { resolve: (pdf: Uint8Array) => void; reject: (error: Error) => void }
  >()

  print(document: PrintableDocument): Promise<Uint8Array> {
    const { tree, issuedAt, ...frame } = document
    const id = ++this.printed

    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject })
      const worker = this.thread()
      worker.ref()
      worker.postMessage({
        id,
        files: { ...tree.pictures, 'doc.json': JSON.stringify({ ...frame, blocks: tree.blocks }) },
        timestamp: Math.floor(issuedAt.toSeconds()),
      } satisfies PrintJob)
    })
  }

  async close() {
    await this.worker?.terminate()
    this.worker = null
  }

  private thread(): Worker {
    return (this.worker ??= this.start())
  }

  private start(): Worker {
    const worker = new Worker(
      new URL(`./typst_worker.${FROM_SOURCE ? 'ts' : 'js'}`, import.meta.url),
      {
        workerData: { workspace: THEME, fontFolders: FONT_FOLDERS },
        execArgv: FROM_SOURCE ? ['--import=@poppinss/ts-exec'] : [],
      }
    )

    worker.on('message', (answer: PrintAnswer) => this.settle(worker, answer))
    worker.on('error', (error) => this.fail(worker, error))
    worker.on('exit', (code) =>
      this.fail(worker, new Error(`The printing thread ended with code ${code}`))
    )
    return worker
  }

  private settle(worker: Worker, answer: PrintAnswer) {
    const job = this.waiting.get(answer.id)
    this.waiting.delete(answer.id)

    if ('pdf' in answer) job?.resolve(answer.pdf)
    else job?.reject(new Error(answer.error))

    if (this.waiting.size > 0) return
    // An idle thread does not keep the process alive.
    worker.unref()
    if (this.printed >= PAPERS_PER_WORKER) void this.renew()
  }

  private async renew() {
    this.printed = 0
    await this.close()
  }

  private fail(worker: Worker, error: Error) {
    if (this.worker !== worker) return

    this.worker = null
    for (const job of this.waiting.values()) job.reject(error)
    this.waiting.clear()
  }
}
