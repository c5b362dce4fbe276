import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'

import type MediationCase from '#cases/models/mediation_case'
import { HoldHearing } from '#hearings/actions/hold_hearing'
import type { Attendance, Presence } from '#hearings/models/hearing'
import { actPage, caseFor } from '#portals/mediator/act_page'
import { hearingAt } from '#portals/mediator/hearing_at'
import { hearingLine } from '#portals/mediator/hearing_line'
import { pathOf } from '#portals/mediator/case_page'
import { attendanceValidator } from '#portals/mediator/validators/hearing'

/** 到场情况: who came to a hearing. */
export default class AttendancesController {
  async create(ctx: HttpContext) {
    return actPage(ctx, 'hold_hearing', async (mediationCase) => {
      const hearing = await hearingAt(ctx, mediationCase)
      hearing.$setRelated('mediationCase', mediationCase)

      return {
        // The first hearing begins the mediation by itself.
        closed: null,
        hearing: hearingLine(hearing),
        back: pathOf(mediationCase, 'hearings'),
        people: [
          ...mediationCase.parties.map((party) => ({
            name: `people[party-${party.id}]`,
            label: party.shownName,
          })),
          ...mediationCase.assignments.map(({ user }) => ({
            name: `people[mediator-${user.id}]`,
            label: ctx.i18n.t('mediator.hearings.mediator', { name: user.name }),
          })),
        ],
      }
    })
  }

  @inject()
  async store(ctx: HttpContext, holdHearing: HoldHearing) {
    const mediationCase = await caseFor(ctx, 'hold_hearing')
    const hearing = await hearingAt(ctx, mediationCase)
    const { people } = await ctx.request.validateUsing(attendanceValidator)
    await holdHearing.handle(hearing, ctx.auth.getUserOrFail(), attendanceOf(people, mediationCase))

    ctx.session.flash('success', ctx.i18n.t('mediator.hearings.held'))
    return ctx.response.redirect(`${pathOf(mediationCase, 'hearings')}/${hearing.publicId}/minutes`)
  }
}

/** Only people of this case; who was not ticked was not there. A bare number as a key would be read as a list. */
function attendanceOf(
  people: Record<string, Presence>,
  { parties, assignments }: MediationCase
): Attendance[] {
  const came = (who: Attendance['who'], id: number): Attendance => ({
    who,
    id,
    presence: people[`${who}-${id}`] ?? 'absent',
  })

  return [
    ...parties.map(({ id }) => came('party', id)),
    ...assignments.map(({ userId }) => came('mediator', userId)),
  ]
}
