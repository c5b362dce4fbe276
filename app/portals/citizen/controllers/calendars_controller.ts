import type { HttpContext } from '@adonisjs/core/http'

import { calendarFile } from '#portals/citizen/calendar_file'
import { findCase } from '#portals/citizen/find_case'
import { nextHearing } from '#portals/citizen/next_hearing'

/** 加到手机日历. */
export default class CalendarsController {
  async show(ctx: HttpContext) {
    const mediationCase = await findCase(ctx)
    const hearing = await nextHearing(mediationCase.id)
    if (!hearing)
      return ctx.response.redirect().toRoute('citizen.cases.show', [mediationCase.publicId])

    ctx.response.header('content-disposition', 'attachment; filename="hearing.ics"')
    return ctx.response
      .type('text/calendar; charset=utf-8')
      .send(calendarFile(mediationCase, hearing))
  }
}
