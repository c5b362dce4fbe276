import { readdir, readFile } from 'node:fs/promises'

import app from '@adonisjs/core/services/app'
import { BaseSeeder } from '@adonisjs/lucid/seeders'

import { recordsOf, type Notice } from '#deadlines/notice'
import { rowOf, type RuleSource } from '#deadlines/rule_source'

/** 期限: published calendars and deadline rules. Loading again changes only what was corrected. */
export default class DeadlinesSeeder extends BaseSeeder {
  async run() {
    const calendars = await readdir(app.makePath('seeds/data/calendars'))
    for (const file of calendars.toSorted()) {
      await this.#loadCalendar(await read(`calendars/${file}`))
    }
    await this.#loadRules(await read('deadline_rules.json'))
  }

  async #loadCalendar(notice: Notice) {
    const days = recordsOf(notice).map((record) => ({
      ...record,
      region_code: notice.region,
      year: notice.year,
      published: notice.published ? 1 : 0,
    }))
    await this.client
      .insertQuery()
      .table('calendar_days')
      .onConflict(['region_code', 'day'])
      .merge()
      .multiInsert(days)
  }

  async #loadRules(rules: RuleSource[]) {
    await this.client
      .insertQuery()
      .table('deadline_rules')
      .onConflict('natural_key')
      .merge()
      .multiInsert(rules.map(rowOf))
  }
}

async function read<T>(file: string): Promise<T> {
  return JSON.parse(await readFile(app.makePath('seeds/data', file), 'utf-8'))
}
