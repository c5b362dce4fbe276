import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { clock } from '#core/clock'
import type { PaperKind, PaperKinds } from '#papers/kinds/index'
import { DOCUMENTS } from '#papers/places'
import { renderPaper } from '#papers/render_paper'

export const SAMPLES = ['realistic', 'minimal', 'hostile', 'rare_names'] as const
export const KINDS: PaperKind[] = ['agreement', 'acceptance_register', 'rights_notice']
export const issuedAt = clock.at('2026-03-18', '16:00')

export function sample<K extends PaperKind>(
  kind: K,
  name: (typeof SAMPLES)[number]
): PaperKinds[K] {
  return JSON.parse(readFileSync(join(DOCUMENTS, `${kind}.samples.json`), 'utf8'))[name]
}

export const render = <K extends PaperKind>(kind: K, name: (typeof SAMPLES)[number]) =>
  renderPaper(kind, sample(kind, name), { issuedAt })

/** What a reader can select and copy from the PDF, without the layout's line breaks and spaces. */
export const textOf = (pdf: Uint8Array) =>
  inFile(pdf, (file) => run('pdftotext', '-raw', file, '-')).replace(/\s/g, '')

export const pagesOf = (pdf: Uint8Array) =>
  inFile(pdf, (file) => run('pdftotext', '-raw', file, '-'))
    .split('\f')
    .slice(0, -1)

export const fontsOf = (pdf: Uint8Array) =>
  inFile(pdf, (file) => run('pdffonts', file))
    .split('\n')
    .slice(2)
    .filter(Boolean)

export const qrCodesOf = (pdf: Uint8Array) =>
  inFile(pdf, (file) => {
    run(
      'pdftoppm',
      '-r',
      '150',
      '-png',
      '-singlefile',
      '-f',
      String(pagesOf(pdf).length),
      file,
      `${file}-page`
    )
    return run('zbarimg', '--quiet', '--raw', `${file}-page.png`).trim().split('\n')
  })

function run(tool: string, ...options: string[]): string {
  return execFileSync(tool, options, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
}

function inFile<T>(pdf: Uint8Array, work: (file: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'paper-'))
  const file = join(folder, 'paper.pdf')
  writeFileSync(file, pdf)

  try {
    return work(file)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
