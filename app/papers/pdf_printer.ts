import type { DateTime } from 'luxon'

import type { PaperTree } from '#papers/ast'

export interface PrintableDocument {
  kind: string
  title: string
  author: string
  /** Small print under every page. */
  footer: string
  tree: PaperTree
  issuedAt: DateTime
}

/** Makes the official PDF of a paper. The same document gives the same bytes. */
export interface PdfPrinter {
  print(document: PrintableDocument): Promise<Uint8Array>
  close(): Promise<void>
}
