import router from '@adonisjs/core/services/router'

import { say } from '#core/words'
import Committee from '#identity/models/committee'
import type User from '#identity/models/user'

export type Tab = 'workbench' | 'cases' | 'hearings'

const KEYS: Record<Tab, string> = { workbench: 'g w', cases: 'g c', hearings: 'g k' }

const PATHS = {
  workbench: 'mediator.workbench',
  cases: 'mediator.cases.index',
  hearings: 'mediator.hearings',
} as const

/** What the staff layout needs to know of this portal: which committee, its tabs, the search. */
export async function frameOf(user: User, current: Tab, q?: string) {
  const [committeeId] = [...user.committeeIds('head'), ...user.committeeIds('mediator')]
  const committee = committeeId ? await Committee.find(committeeId) : null

  return {
    place: committee?.name ?? '',
    home: router.makeUrl('mediator.workbench'),
    nav: (Object.keys(PATHS) as Tab[]).map((tab) => ({
      text: say(`mediator.nav.${tab}`),
      href: router.makeUrl(PATHS[tab]),
      current: tab === current,
      key: KEYS[tab],
    })),
    search: {
      action: router.makeUrl('mediator.cases.index'),
      value: q,
    },
    keys: [{ key: 'g w / g c / g k', text: say('mediator.keys') }],
  }
}
