import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'

import { claimOnce, type OnceKey } from '#core/idempotency'
import { inTransaction } from '#core/transaction'
import { FileApplication } from '#intake/actions/file_application'
import { MalformedLine, readLine, type ReadLine } from '#intake/import/line'
import RoutingDecision from '#routing/models/routing_decision'

export interface Summary {
  lines: number
  filed: number
  /** Filed by an earlier run, or by an earlier line of this one. */
  already: number
  malformed: { line: number; reason: string }[]
  /** What routing suggested for the filed ones; `reject` where it found a ground not to accept. */
  byLane: Record<string, number>
  needsDispatcher: number
}

/** What is told after each line: bytes read so far. */
export type Progress = (bytes: number) => void

/**
 * Files every good line of a JSONL file through the door of all applications, one transaction a line, and says
 * which lines were not good. Read line by line: a file may be larger than memory.
 */
export async function importFile(path: string, regionCode: string, progress: Progress = () => {}) {
  const summary: Summary = {
    ...{ lines: 0, filed: 0, already: 0, malformed: [], byLane: {}, needsDispatcher: 0 },
  }
  let [line, bytes] = [0, 0]

  for await (const text of linesOf(path)) {
    line++
    bytes += Buffer.byteLength(text) + 1
    if (text.trim()) await importLine(text, line, regionCode, summary)
    progress(bytes)
  }
  return summary
}

function linesOf(path: string) {
  const input = createReadStream(path, 'utf-8')
  // An unreadable file is an error of the loop, not of the process.
  const lines = createInterface({ input, crlfDelay: Infinity })
  input.on('error', (error) => lines.emit('error', error))
  return lines
}

async function importLine(text: string, number: number, regionCode: string, summary: Summary) {
  summary.lines++
  try {
    const decision = await file(await readLine(text.replace(/^\uFEFF/, ''), regionCode))
    if (!decision) return summary.already++

    const lane = decision.ground ? 'reject' : decision.suggestedLane
    summary.byLane[lane] = (summary.byLane[lane] ?? 0) + 1
    summary.filed++
    if (decision.trace.needsDispatcher) summary.needsDispatcher++
  } catch (error) {
    if (!(error instanceof MalformedLine)) throw error
    summary.malformed.push({ line: number, reason: error.message })
  }
}

/** Null when it was filed before. */
async function file({ sm3, application }: ReadLine): Promise<RoutingDecision | null> {
  const once: OnceKey = { scope: 'import', key: sm3, request: sm3 }

  return inTransaction(async (trx) => {
    if (await claimOnce(once, {}, trx)) return null

    const { id } = await new FileApplication().handle(application, {
      by: null,
      actorRole: 'system',
      trx,
    })
    return RoutingDecision.findByOrFail('caseId', id, { client: trx })
  })
}
