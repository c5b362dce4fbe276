import { parentPort, workerData } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

/*
 * Runs in a thread of its own, because the compiler's calls are synchronous. Loaded by path both from source and
 * from the build, so it imports packages and types only.
 */

export interface PrintJob {
  id: number
  files: Record<string, string>
  /** Seconds since 1970; the only time in the PDF. */
  timestamp: number
}

export type PrintAnswer = { id: number } & ({ pdf: Uint8Array } | { error: string })

const { workspace, fontFolders } = workerData as { workspace: string; fontFolders: string[] }

// The theme's folder is all a paper can read; fonts of the machine are not searched.
const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: fontFolders }] })

parentPort!.on('message', (job: PrintJob) => {
  try {
    const pdf = Uint8Array.from(print(job))
    parentPort!.postMessage({ id: job.id, pdf } satisfies PrintAnswer, [pdf.buffer])
  } catch (error) {
    parentPort!.postMessage({ id: job.id, error: (error as Error).message } satisfies PrintAnswer)
  }
})

function print({ files, timestamp }: PrintJob): Uint8Array {
  for (const [name, text] of Object.entries(files))
    compiler.mapShadow(`${workspace}/${name}`, Buffer.from(text))

  try {
    const compiled = compiler.compile({ mainFilePath: `${workspace}/render.typ` })
    // A wrong font family is only a warning, and the page would silently look different.
    const problem = compiled.takeError() ?? compiled.takeWarnings()
    if (problem) throw new Error(JSON.stringify(compiler.fetchDiagnostics(problem)))

    return compiler.pdf(compiled.result!, { pdfStandard: 'a-2a', creationTimestamp: timestamp })
  } finally {
    compiler.evictCache(2)
    compiler.resetShadow()
  }
}
