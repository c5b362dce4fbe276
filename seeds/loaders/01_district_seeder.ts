import { readFile } from 'node:fs/promises'

import { BaseSeeder } from '@adonisjs/lucid/seeders'

import Room from '#hearings/models/room'
import Committee from '#identity/models/committee'
import Post from '#identity/models/post'
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
    for (const person of district.staff) await this.#employ(person)
  }

  async #employ({ username, name, role, committee, background }: Record<string, any>) {
    const employed = await User.findBy('username', username)
    if (employed) return

    const user = await User.create({
      kind: role === 'organ' ? 'organ' : 'staff',
      username,
      name,
      // An organ comes by its token (api:token), never by a password.
      password: role === 'organ' ? null : DEMO_PASSWORD,
      profile: { background: background ?? null },
    })
    const place = committee ? await Committee.findByOrFail('code', committee) : null
    await Post.create({
      userId: user.id,
      role,
      regionCode: DISTRICT,
      committeeId: place?.id ?? null,
      validFromOn: SINCE,
    })
  }
}
