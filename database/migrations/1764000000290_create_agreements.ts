import { belongsTo, day, flag, instant, json, Migration, money, secret } from '#database/table'

/** 调解协议: clauses as structure, required marks, what is owed and what was done. */
export default class extends Migration {
  async up() {
    this.createTable('agreements', (table) => {
      table.bigIncrements('id')
      table.string('public_id', 26).notNullable().unique()
      belongsTo(table, 'case_id', 'mediation_cases').notNullable().index()
      table.string('region_code', 12).notNullable()
      table.integer('version').notNullable()
      table.string('form', 10).notNullable()
      // draft | locked | effective | abandoned
      table.string('status', 12).notNullable()
      table.string('number', 60).unique()
      table.text('facts', 'mediumtext').notNullable()
      table.text('disputed', 'mediumtext').notNullable()
      // 人民调解法 art. 29: manner, place and period of performance
      json(table, 'performance').notNullable()
      table.integer('copies').notNullable()
      money(table, 'total_fen').notNullable()
      flag(table, 'is_immediate')
      // SM3 of the frozen terms: what everybody signs
      table.string('terms_sm3', 64)
      instant(table, 'locked_at')
      instant(table, 'effective_at')
      belongsTo(table, 'paper_id', 'papers')
      instant(table, 'created_at').notNullable()
      instant(table, 'updated_at')
      table.unique(['case_id', 'version'])
    })

    this.createTable('clauses', (table) => {
      table.bigIncrements('id')
      belongsTo(table, 'agreement_id', 'agreements').notNullable()
      table.integer('position').notNullable()
      // payment | act | waiver | settlement | breach | cost | confidentiality
      table.string('kind', 20).notNullable()
      belongsTo(table, 'obligor_id', 'parties')
      belongsTo(table, 'obligee_id', 'parties')
      money(table, 'amount_fen')
      table.string('cause', 60)
      secret(table, 'content').notNullable()
      table.string('method', 120)
      day(table, 'due_on')
      table.unique(['agreement_id', 'position'])
    })

    // 人民调解法 art. 29: every party, every mediator and the committee's seal
    this.createTable('marks', (table) => {
      table.bigIncrements('id')
      belongsTo(table, 'agreement_id', 'agreements').notNullable()
      table.string('signer', 12).notNullable()
      belongsTo(table, 'party_id', 'parties')
      belongsTo(table, 'user_id', 'users')
      table.string('slot', 40).notNullable()
      // signature | fingerprint | seal | electronic
      table.string('means', 12)
      instant(table, 'made_at')
      belongsTo(table, 'witness_id', 'users')
      table.string('terms_sm3', 64)
      json(table, 'proof')
      table.unique(['agreement_id', 'slot'])
    })

    this.createTable('performance_items', (table) => {
      table.bigIncrements('id')
      belongsTo(table, 'agreement_id', 'agreements').notNullable()
      belongsTo(table, 'case_id', 'mediation_cases').notNullable()
      belongsTo(table, 'clause_id', 'clauses')
      table.integer('position').notNullable()
      secret(table, 'content').notNullable()
      money(table, 'amount_fen')
      money(table, 'performed_fen').notNullable()
      day(table, 'due_on').notNullable()
      // pending | partly | done; overdue is a question of the day, not a status
      table.string('status', 12).notNullable()
      day(table, 'performed_on')
      table.unique(['agreement_id', 'position'])
      table.index(['status', 'due_on'])
    })

    // What was done, and how it is known: receipts and transfer slips (收条、转账单)
    this.createTable('performances', (table) => {
      table.bigIncrements('id')
      belongsTo(table, 'item_id', 'performance_items').notNullable().index()
      money(table, 'amount_fen')
      day(table, 'performed_on').notNullable()
      table.string('receipt', 120)
      belongsTo(table, 'recorded_by_id', 'users')
      instant(table, 'recorded_at').notNullable()
    })
  }

  async down() {
    this.dropTables('agreements', 'clauses', 'marks', 'performance_items', 'performances')
  }
}
