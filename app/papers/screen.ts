import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { THEME } from '#papers/places'

let style: string | null = null

/** The same paper as a page for the screen: same words, same order, the visitor's own fonts. */
export function screenOf(title: string, body: string, footer: string): string {
  style ??= readFileSync(join(THEME, 'gov.css'), 'utf8')

  return (
    `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title>` +
    `<style>${style}</style></head><body><main class="paper">${body}<footer>${footer}</footer></main></body></html>`
  )
}
