import { clock } from '#core/clock'
import { toInstant } from '#core/columns'
import { files } from '#core/files'
import type { Delivery } from '#core/jobs'
import Paper from '#papers/models/paper'
import { renderPaper } from '#papers/render_paper'

/**
 * Prints an issued paper and keeps its file 印制. May run twice or in two processes at once: the bytes depend only on
 * what was issued, and only a pending paper takes them.
 */
export class PrintPaper {
  async handle(paperId: number): Promise<Paper> {
    const paper = await Paper.findOrFail(paperId)
    if (paper.status !== 'pending') return paper

    const { pdf, sm3, templateSm3 } = await renderPaper(
      paper.kind,
      JSON.parse(paper.content),
      paper
    )
    const sha256 = await files.put(pdf)

    await Paper.query()
      .where({ id: paper.id, status: 'pending' })
      .update({ status: 'valid', sm3, sha256, templateSm3, printedAt: toInstant(clock.now()) })
    return paper.refresh()
  }
}

/** The job behind the outbox topic `paper.issued`. */
export async function printIssuedPaper({ payload }: Delivery) {
  await new PrintPaper().handle(Number(payload.paperId))
}
