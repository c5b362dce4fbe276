import type { HttpContext } from '@adonisjs/core/http'

import { clock } from '#core/clock'
import { hearingsOn } from '#hearings/queries/hearings_of'
import { frameOf } from '#portals/mediator/frame'
import { hearingLine } from '#portals/mediator/hearing_line'
import { countsFor } from '#portals/mediator/workbench/counts'
import { loadOf } from '#portals/mediator/workbench/load'
import { tasksFor } from '#portals/mediator/workbench/tasks'

/** M1 工作台: what is due, what is today, how much there is. */
export default class WorkbenchesController {
  async show({ auth, view }: HttpContext) {
    const user = auth.getUserOrFail()
    const hearings = await hearingsOn(clock.today(), user)

    return view.render('mediator/workbench', {
      portal: await frameOf(user, 'workbench'),
      today: clock.today(),
      counts: await countsFor(user, hearings),
      tasks: await tasksFor(user),
      hearings: hearings.map((hearing) => hearingLine(hearing)),
      load: await loadOf(user),
    })
  }
}
