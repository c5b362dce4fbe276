import { atMost, calibration, type Figure, insist, rounded } from '#tests/bench/figure'
import { printer } from '#papers/render_paper'
import { render } from '#tests/unit/papers/paper_tools'

const LIMIT_MS = 30
const WARM_UP = 20
const PRINTED = 100

/** CPU milliseconds of one agreement, from its data to the PDF, in this process and its printing thread. */
export async function agreementPdf(): Promise<Figure> {
  for (let i = 0; i < WARM_UP; i++) await render('agreement', 'realistic')

  const before = process.cpuUsage()
  for (let i = 0; i < PRINTED; i++) {
    const { pdf } = await render('agreement', 'realistic')
    insist(Buffer.from(pdf.subarray(0, 5)).toString() === '%PDF-', 'That is no PDF')
  }
  const { user, system } = process.cpuUsage(before)
  const ms = (user + system) / 1000 / PRINTED
  await printer.close()

  return {
    figure: 'agreement_pdf',
    ...atMost(1, ms / LIMIT_MS),
    measured: { cpu_ms: rounded(ms), limit_cpu_ms: LIMIT_MS, calibration_cpu_ms: calibration() },
  }
}
