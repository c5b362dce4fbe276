import app from '@adonisjs/core/services/app'
import edge from 'edge.js'
import { barChart, columnChart, funnelChart } from '#core/chart_geometry'
import { clockRuler } from '#core/clock_ruler'
import * as form from '#core/form_memory'
import { attributes, opening, typeset } from '#core/markup'
import { formatDay, formatInstant, formatMoney, mask } from '#core/wording'
import { isDemo } from '#config/app'

const { safe } = edge.globals.html

/** What every template may say. `t` comes from the i18n provider and, per request, from the page middleware. */
const globals = {
  ...form,
  ...{ formatDay, formatInstant, formatMoney, mask },
  ...{ clockRuler, columnChart, barChart, funnelChart },
  demo: isDemo,
  opening: (words: unknown, href?: string | null) => safe(opening(words, href)),
  attrs: (values: Record<string, unknown>) => safe(attributes(values)),
  typeset: (words: unknown) => (typeof words === 'string' ? safe(typeset(words)) : words),
}

if (app.inProduction) {
  // Otherwise every page walks the folder of components again (edge.js 6.5 decides before it knows that it may not).
  const components = edge.loader.listComponents()
  edge.loader.listComponents = () => components
}

for (const [name, value] of Object.entries(globals)) edge.global(name, value)
