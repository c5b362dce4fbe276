import { BaseCommand, flags } from '@adonisjs/core/ace'

import { isDuplicate } from '#core/transaction'
import { say } from '#core/words'
import { Employ } from '#identity/actions/employ'
import Committee from '#identity/models/committee'
import { type Role, ROLES } from '#identity/roles'

/** Opens an account for somebody at the office and prints its first password, once. */
export default class AddStaff extends BaseCommand {
  static commandName = 'staff:add'
  static options = { startApp: true }

  @flags.string({ description: 'The name to sign in with', required: true })
  declare username: string

  @flags.string({ description: 'What the person is called', required: true })
  declare name: string

  @flags.string({ description: `One of ${ROLES.join(', ')}`, required: true })
  declare role: Role

  @flags.string({ description: 'Division code of the region', required: true })
  declare region: string

  @flags.string({ description: 'Code of the committee, for heads and mediators' })
  declare committee: string

  async run() {
    const problem = await this.#problem()
    if (problem) return this.#refuse(problem)

    try {
      const { username, name, role, region: regionCode, committee } = this
      const { password } = await new Employ().handle({
        username,
        name,
        role,
        regionCode,
        committee,
      })
      console.log(password)
    } catch (error) {
      if (!isDuplicate(error)) throw error
      this.#refuse('username_taken')
    }
  }

  async #problem(): Promise<string | null> {
    if (!ROLES.includes(this.role)) return 'unknown_role'
    if (this.committee)
      return (await Committee.findBy('code', this.committee)) ? null : 'unknown_committee'
    return ['head', 'mediator'].includes(this.role) ? 'committee_wanted' : null
  }

  #refuse(reason: string) {
    console.error(say(`identity.refusals.${reason}`))
    this.exitCode = 1
  }
}
