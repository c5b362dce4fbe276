import { randomBytes } from 'node:crypto'

import { clock, type Day } from '#core/clock'
import { inTransaction } from '#core/transaction'
import Committee from '#identity/models/committee'
import Post from '#identity/models/post'
import User from '#identity/models/user'
import type { Role } from '#identity/roles'

export interface Employment {
  username: string
  name: string
  role: Role
  regionCode: string
  /** Code of the committee, for heads and mediators. */
  committee?: string | null
  background?: string | null
  since?: Day
  /** One is made up when none is given. An organ has none: it comes by its token. */
  password?: string
}

/** 任职: an account and the post it is for, together or not at all. Answers the first password, shown once. */
export class Employ {
  async handle(employment: Employment): Promise<{ user: User; password: string }> {
    const { username, name, role, regionCode, committee, background } = employment
    const password = employment.password ?? randomBytes(12).toString('base64url')

    return inTransaction(async (trx) => {
      const place = committee && (await Committee.findByOrFail('code', committee, { client: trx }))
      const user = await User.create(
        {
          kind: role === 'organ' ? 'organ' : 'staff',
          username,
          name,
          password: role === 'organ' ? null : password,
          profile: { background: background ?? null },
        },
        { client: trx }
      )
      await Post.create(
        {
          userId: user.id,
          role,
          regionCode,
          committeeId: place ? place.id : null,
          validFromOn: employment.since ?? clock.today(),
        },
        { client: trx }
      )

      return { user, password }
    })
  }
}
