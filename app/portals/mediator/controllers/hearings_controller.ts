import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'

import MediationCasePolicy from '#cases/policies/mediation_case_policy'
import { addDays, clock } from '#core/clock'
import { ScheduleHearing } from '#hearings/actions/schedule_hearing'
import { HEARING_FORMS } from '#hearings/models/hearing'
import Room from '#hearings/models/room'
import { hearingsBetween } from '#hearings/queries/hearings_of'
import { notesFor, tiersFor } from '#hearings/queries/notes_for'
import { actPage, caseFor } from '#portals/mediator/act_page'
import { casePage, pathOf } from '#portals/mediator/case_page'
import { frameOf } from '#portals/mediator/frame'
import { hearingsOf } from '#portals/mediator/hearings_of_case'
import { noteLine } from '#portals/mediator/note_line'
import { hearingLine } from '#portals/mediator/hearing_line'
import { hearingValidator } from '#portals/mediator/validators/hearing'

const WEEKS_AHEAD = 14

/** 日程: the hearings of a case and the notes beside them; and my own of the coming two weeks. */
export default class HearingsController {
  async mine({ auth, view }: HttpContext) {
    const user = auth.getUserOrFail()
    const today = clock.today()
    const hearings = await hearingsBetween(today, addDays(today, WEEKS_AHEAD), user)

    return view.render('mediator/hearings', {
      portal: await frameOf(user, 'hearings'),
      hearings: hearings.map((hearing) => hearingLine(hearing)),
    })
  }

  async index(ctx: HttpContext) {
    const { mediationCase, page, user } = await casePage(ctx, 'hearings')
    const policy = ctx.bouncer.with(MediationCasePolicy)

    return ctx.view.render('mediator/case/hearings', {
      page,
      mediationCase,
      hearings: await hearingsOf(mediationCase),
      notes: (await notesFor(user, mediationCase)).map((note) => noteLine(note)),
      tiers: tiersFor(user, mediationCase),
      parties: mediationCase.parties.map((party) => ({ value: party.id, text: party.shownName })),
      maySchedule: await policy.allows('take', mediationCase, 'schedule'),
      mayHold: await policy.allows('take', mediationCase, 'hold_hearing'),
    })
  }

  async create(ctx: HttpContext) {
    return actPage(ctx, 'schedule', async ({ regionCode }) => ({
      forms: HEARING_FORMS,
      tomorrow: addDays(clock.today(), 1),
      rooms: await Room.query().where('regionCode', regionCode).orderBy('id'),
    }))
  }

  @inject()
  async store(ctx: HttpContext, scheduleHearing: ScheduleHearing) {
    const mediationCase = await caseFor(ctx, 'schedule')
    const { form, roomId, place, day, from, to } = await ctx.request.validateUsing(hearingValidator)

    await scheduleHearing.handle(mediationCase, ctx.auth.getUserOrFail(), {
      form,
      roomId,
      place,
      startsAt: clock.at(day, from),
      endsAt: clock.at(day, to),
    })

    ctx.session.flash('success', ctx.i18n.t('mediator.hearings.booked'))
    return ctx.response.redirect(pathOf(mediationCase, 'hearings'))
  }
}
