import { BaseSchema } from '@adonisjs/lucid/schema'

type Table = Parameters<Parameters<BaseSchema['schema']['createTable']>[1]>[0]

/*
 * The kinds of column this product knows (see app/core/columns.ts for how models read them).
 * All text compares byte for byte: in the usual collations two different rare characters are "equal".
 */

export abstract class Migration extends BaseSchema {
  protected createTable(name: string, define: (table: Table) => void) {
    this.schema.createTable(name, (table) => {
      if (this.db.dialect.name === 'mysql') (table.charset('utf8mb4'), table.collate('utf8mb4_bin'))
      define(table)
    })
  }

  protected dropTables(...names: string[]) {
    for (const name of names.reverse()) this.schema.dropTable(name)
  }
}

/** An instant in UTC with milliseconds. */
export const instant = (table: Table, name: string) => table.string(name, 24)

/** A calendar day at the office. */
export const day = (table: Table, name: string) => table.string(name, 10)

/** An amount in whole fen. */
export const money = (table: Table, name: string) => table.bigInteger(name)

export const flag = (table: Table, name: string) => table.integer(name).notNullable().defaultTo(0)

/** Sealed with SM4; find it by its blind index. */
export const secret = (table: Table, name: string) => table.text(name, 'mediumtext')

export const json = (table: Table, name: string) => table.text(name, 'mediumtext')

/** A reference inside the same region; large tables are split by region, so none crosses it. */
export const belongsTo = (table: Table, name: string, target: string) =>
  table.bigInteger(name).unsigned().references('id').inTable(target)
