import type { DateTime } from 'luxon'

import { canonicalJson, type Json } from '#core/canonical_json'
import { sm3 } from '#core/sm3'
import { toTree } from '#papers/ast'
import { printableOf } from '#papers/coverage'
import { PAPER_TITLES, type PaperKind, type PaperKinds } from '#papers/kinds/index'
import type { PdfPrinter } from '#papers/pdf_printer'
import { qrPicture } from '#papers/qr'
import { screenOf } from '#papers/screen'
import { sealPicture } from '#papers/seal'
import { templateOf } from '#papers/templates'
import { TypstPrinter } from '#papers/typst_printer'

export interface RenderedPaper {
  /** The whole page for the screen. */
  html: string
  pdf: Uint8Array
  /** SM3 of the PDF's bytes. */
  sm3: string
  templateSm3: string
  /** SM3 of the data in canonical JSON together with the template, printed under each page. */
  contentSm3: string
}

export const printer: PdfPrinter = new TypstPrinter()

/**
 * Renders a paper. The same data, template and time of issue give the same bytes.
 * @throws UnprintableCharacter when a name or a clause holds a character no font can draw
 */
export async function renderPaper<K extends PaperKind>(
  kind: K,
  data: PaperKinds[K],
  { issuedAt }: { issuedAt: DateTime }
): Promise<RenderedPaper> {
  const paper = printableOf(data)
  const template = templateOf(kind)
  const contentSm3 = sm3(
    canonicalJson({ kind, template: template.sm3, data: data as unknown as Json })
  )
  const footer = `内容摘要（SM3）${contentSm3}`

  const body = template.render({
    ...paper,
    qr: paper.verification && qrPicture(paper.verification.address),
    seal: paper.sealedOn && sealPicture(paper.committee),
  })
  const title = PAPER_TITLES[kind]
  const pdf = await printer.print({
    kind,
    title,
    author: paper.committee,
    footer,
    tree: toTree(body),
    issuedAt,
  })

  return {
    html: screenOf(title, body, footer),
    pdf,
    sm3: sm3(pdf),
    templateSm3: template.sm3,
    contentSm3,
  }
}
