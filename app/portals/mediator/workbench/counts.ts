import router from '@adonisjs/core/services/router'

import { clock } from '#core/clock'
import { say } from '#core/words'
import { formatDay, formatTime } from '#core/wording'
import type Hearing from '#hearings/models/hearing'
import type User from '#identity/models/user'
import { type CaseFilter, countOf } from '#portals/mediator/case_list'
import { Lights } from '#portals/mediator/light'

/** The counts on top of the workbench; each opens exactly the list it counts. */
export async function countsFor(user: User, today: Hearing[]) {
  const { nearUntil } = await Lights.of(user.posts[0].regionCode)
  const cell = async (name: string, filter: CaseFilter, kind?: string, hint = '') => ({
    kind,
    hint,
    count: await countOf(user, filter, nearUntil),
    text: say(`mediator.counts.${name}`),
    href: router.makeUrl('mediator.cases.index', [], { qs: { ...filter } }),
  })

  return [
    await cell('overdue', { light: 'overdue' }, 'overdue', say('mediator.counts.overdue_hint')),
    await cell(
      'near',
      { light: 'near' },
      'near',
      say('mediator.counts.near_hint', { day: formatDay(nearUntil) })
    ),
    await cell('routed', { status: 'routed' }, 'waiting', say('mediator.counts.routed_hint')),
    await cell(
      'asked',
      { status: 'consent_pending' },
      undefined,
      say('mediator.counts.asked_hint')
    ),
    {
      count: today.length,
      text: say('mediator.counts.today'),
      hint: today.map(({ startsAt }) => formatTime(startsAt)).join('·') || formatDay(clock.today()),
      href: router.makeUrl('mediator.hearings'),
    },
    await cell('follow', { follow: true }, undefined, say('mediator.counts.follow_hint')),
  ]
}
