import { readdirSync, readFileSync } from 'node:fs'

import type { ColumnInfo, SchemaRules } from '@adonisjs/lucid/types/schema_generator'

/*
 * A column's name says what it holds: …_at an instant, …_on a day, …_fen money.
 * SQLite cannot tell these apart by type, so the names are read from the migrations.
 */
const migrations = new URL('./migrations/', import.meta.url)
const source = readdirSync(migrations)
  .map((file) => readFileSync(new URL(file, migrations), 'utf-8'))
  .join('\n')

const columnsOf = (pattern: RegExp, info: ColumnInfo) =>
  Object.fromEntries([...source.matchAll(pattern)].map(([, name]) => [name, info]))

const as = (
  decorator: string,
  tsType: string,
  imports: ColumnInfo['imports'] = []
): ColumnInfo => ({
  decorators: [{ name: `@${decorator}` }],
  tsType,
  imports: [{ source: '#core/columns', namedImports: [decorator] }, ...imports],
})

const dateTime = as('instant', 'DateTime', [{ source: 'luxon', typeImports: ['DateTime'] }])
const amount = as('money', 'Money', [{ source: '#core/money', typeImports: ['Money'] }])
const yesNo = as('flag', 'boolean')

export default {
  // Row ids and epoch milliseconds stay far below 2^53; amounts are read by their own rule.
  types: { bigint: { decorators: [{ name: '@column' }], tsType: 'number' } },
  columns: {
    ...columnsOf(/instant\(table, '(\w+_at)'/g, dateTime),
    ...columnsOf(/money\(table, '(\w+_fen)'/g, amount),
    ...columnsOf(/flag\(table, '(\w+)'/g, yesNo),
    ...columnsOf(/secret\(table, '(\w+)'/g, as('secret', 'string')),
    ...columnsOf(/json\(table, '(\w+)'/g, as('json', 'any')),
  },
} satisfies SchemaRules
