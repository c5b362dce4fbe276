import { type Engine } from '#tests/bench/engines'
import { atMost, calibration, type Figure, median, rounded } from '#tests/bench/figure'
import { application } from '#tests/bench/servers'

const LIMIT_MS = 3000

/** From the start of the process to the first answer, on a database that is already there. */
export async function secondStart(engine: Engine): Promise<Figure> {
  const starts: number[] = []
  for (let i = 0; i < 3; i++) {
    const server = await application(engine)
    starts.push(server.upAfter)
    await server.stop()
  }

  return {
    figure: 'second_start',
    ...atMost(1, median(starts) / LIMIT_MS),
    measured: {
      ms: rounded(median(starts)),
      limit_ms: LIMIT_MS,
      calibration_cpu_ms: calibration(),
    },
  }
}
