import { readdirSync, readFileSync } from 'node:fs'

import type { ColumnInfo, SchemaRules } from '@adonisjs/lucid/types/schema_generator'

type Imports = ColumnInfo['imports']

const as = (decorator: string, tsType: string, imports: Imports = []): ColumnInfo => ({
  decorators: [{ name: `@${decorator}` }],
  tsType,
  imports: [{ source: '#core/columns', namedImports: [decorator] }, ...imports],
})

/** The kinds of database/table.ts, as the models read them. */
const KINDS: Record<string, ColumnInfo> = {
  instant: as('instant', 'DateTime', [{ source: 'luxon', typeImports: ['DateTime'] }]),
  money: as('money', 'Money', [{ source: '#core/money', typeImports: ['Money'] }]),
  flag: as('flag', 'boolean'),
  secret: as('secret', 'string'),
  json: as('json', 'any'),
}

/** Left to itself, the ORM would look for a column sm_3. */
const named = (column: string): ColumnInfo => ({
  decorators: [{ name: '@column', args: { columnName: column } }],
  tsType: 'string',
  imports: [],
})

// SQLite cannot tell these kinds apart by type, so they are read from the migrations that made them.
const migrations = new URL('./migrations/', import.meta.url)
const tables = readdirSync(migrations)
  .flatMap((file) =>
    readFileSync(new URL(file, migrations), 'utf-8')
      .split(/createTable\('/)
      .slice(1)
  )
  .map((definition) => [
    definition.slice(0, definition.indexOf("'")),
    { columns: columnsIn(definition) },
  ])

function columnsIn(definition: string) {
  const kinds = Object.keys(KINDS).join('|')
  const columns = definition.matchAll(new RegExp(`\\b(${kinds})\\(table, '(\\w+)'`, 'g'))
  const digests = definition.matchAll(/'((?:\w+_)?(?:sm3|sha256))'/g)

  return Object.fromEntries([
    ...[...columns].map(([, kind, name]) => [name, KINDS[kind]]),
    ...[...digests].map(([, name]) => [name, named(name)]),
  ])
}

export default {
  // Row ids and epoch milliseconds stay far below 2^53; amounts are read by their own rule.
  types: { bigint: { decorators: [{ name: '@column' }], tsType: 'number' } },
  tables: Object.fromEntries(tables),
} satisfies SchemaRules
