import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import Handlebars from 'handlebars'

import { sm3 } from '#core/sm3'
import { templateFunctions } from '#papers/template_functions'
import { DOCUMENTS, THEME } from '#papers/places'

export interface Template {
  render(view: object): string
  /** SM3 over everything of ours that shapes this paper: its source, the shared pieces, the theme. */
  sm3: string
}

const OPTIONS = {
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: Object.fromEntries(Object.keys(templateFunctions).map((name) => [name, true])),
}

const compiled = new Map<string, Template>()

/** The template of a kind of paper, read and compiled once. */
export function templateOf(kind: string): Template {
  const known = compiled.get(kind) ?? compile(kind)
  compiled.set(kind, known)
  return known
}

function compile(kind: string): Template {
  const handlebars = Handlebars.create()
  const source = readFileSync(join(DOCUMENTS, `${kind}.hbs`), 'utf8')
  const partials = readdirSync(join(DOCUMENTS, 'partials')).sort()
  const pieces = [source, readFileSync(join(THEME, 'render.typ'), 'utf8')]

  handlebars.registerHelper(templateFunctions)
  for (const file of partials) {
    const partial = readFileSync(join(DOCUMENTS, 'partials', file), 'utf8')
    handlebars.registerPartial(basename(file, '.hbs'), partial)
    pieces.push(partial)
  }

  const template = handlebars.compile(source, OPTIONS)
  return {
    // Plain JSON only: a getter would print blank, a `toHTML` would go round the escaping.
    render: (view) => template(JSON.parse(JSON.stringify(view))),
    sm3: sm3(pieces.join('\0')),
  }
}
