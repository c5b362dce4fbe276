import { file, Reader } from '#tests/bench/drive'
import { type Engine } from '#tests/bench/engines'
import { atMost, type Figure, insist, median, rounded } from '#tests/bench/figure'
import { application, type Server, tokenFor } from '#tests/bench/servers'

const FEW = 300
const MANY = 10_000
const READINGS = 150
const MEDIATOR = 'tiaojie'
const PASSWORD = 'tiaojie-2026'

/** A mediator's case page among 10,000 cases against the same page among 300, read in turn; and memory on the way there. */
export async function manyCases(few: Engine): Promise<Figure[]> {
  const many = await few.copy('many')
  const [small, large] = [await application(few), await application(many)]
  const token = tokenFor(many)

  await fillTo(FEW, few, small, tokenFor(few))
  await file(large.port, 1000, token)
  const early = large.memory()
  const filed = 1000 + (await fillTo(MANY, many, large, token))
  await file(large.port, Math.max(0, MANY - filed), token)
  const late = large.memory()

  const [page, ...times] = await readInTurn(small, large)
  await Promise.all([small.stop(), large.stop()])
  return [
    {
      figure: 'case_page_10000_to_300',
      ...atMost(
        1.5,
        median(times.map(([, among]) => among)) / median(times.map(([alone]) => alone))
      ),
      measured: {
        page_bytes: page[0],
        ms_at_300: rounded(median(times.map(([alone]) => alone))),
        ms_at_10000: rounded(median(times.map(([, among]) => among))),
      },
    },
    {
      figure: 'memory_10000_to_1000_requests',
      ...atMost(1.2, late / early),
      measured: {
        mb_after_1000: rounded(early / 2 ** 20),
        mb_after_10000: rounded(late / 2 ** 20),
      },
    },
  ]
}

/** Files until there are so many cases; returns how many that took. */
async function fillTo(wanted: number, engine: Engine, server: Server, token: string) {
  const [{ count }] = await engine.query('SELECT COUNT(*) AS count FROM mediation_cases')
  const missing = Math.max(0, wanted - Number(count))
  await file(server.port, missing, token)
  return missing
}

/** Pairs of milliseconds, after a first pair that says how long the page is. */
async function readInTurn(small: Server, large: Server) {
  const readers = [new Reader(small.port), new Reader(large.port)]
  for (const reader of readers) await reader.signIn(MEDIATOR, PASSWORD)
  const [path] =
    /\/mediator\/cases\/[\da-z]{26}/.exec(await readers[0].open('/mediator/cases')) ?? []
  insist(path, 'The mediator has no case')

  const pages = await Promise.all(readers.map((reader) => reader.open(path)))
  insist(pages[0].length > 2000, 'The page is empty')
  for (let i = 0; i < 20; i++) for (const reader of readers) await reader.open(path)

  const times: [number, number][] = [[pages[0].length, pages[1].length]]
  for (let i = 0; i < READINGS; i++)
    times.push([await timed(readers[0], path), await timed(readers[1], path)])
  return times
}

async function timed(reader: Reader, path: string): Promise<number> {
  const startedAt = performance.now()
  await reader.open(path)
  return performance.now() - startedAt
}
