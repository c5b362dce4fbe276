import { readFile } from 'node:fs/promises'

import app from '@adonisjs/core/services/app'
import { BaseSeeder } from '@adonisjs/lucid/seeders'

import { isDemo } from '#config/app'
import Room from '#hearings/models/room'
import { Employ } from '#identity/actions/employ'
import Committee from '#identity/models/committee'
import Region from '#identity/models/region'
import User from '#identity/models/user'

/** Everybody in the demo district signs in with this; a real district sets its own accounts up. */
export const DEMO_PASSWORD = 'tiaojie-2026'

const DISTRICT = '330803'
const SINCE = '2025-01-01'

/** The demo district: its committees, rooms and staff. Safe to run again. */
export default class DistrictSeeder extends BaseSeeder {
  async run() {
    const district = JSON.parse(
      await readFile(new URL('../data/district.json', import.meta.url), 'utf-8')
    )

    for (const { code, name, parent, level } of district.regions) {
      await Region.updateOrCreate({ code }, { name, parentCode: parent, level })
    }
    for (const { code, name, kind, lanes, stem } of district.committees) {
      const { phone, address } = district
      await Committee.updateOrCreate(
        { code },
        { regionCode: DISTRICT, name, kind, lanes, numberStem: stem, phone, address }
      )
    }
    for (const { name, seats, features } of district.rooms) {
      await Room.updateOrCreate({ regionCode: DISTRICT, name }, { seats, features })
    }
    // Without the demo nobody has a password that others know: `staff:add` opens the accounts.
    if (!isDemo && !app.inTest) return
    for (const person of district.staff) await this.#employ(person)
  }

  async #employ({ username, name, role, committee, background }: Record<string, any>) {
    const employed = await User.findBy('username', username)
    if (employed) return

    const password = role === 'organ' ? undefined : DEMO_PASSWORD
    await new Employ().handle({
      ...{ username, name, role, committee, background, password },
      regionCode: DISTRICT,
      since: SINCE,
    })
  }
}
