import router from '@adonisjs/core/services/router'

import { say } from '#core/words'
import Region from '#identity/models/region'
import type User from '#identity/models/user'
import { DESK_ROLES } from '#portals/desk/place'

type Tab = 'home' | 'registrations.create' | 'queue' | 'outbox'

const KEYS: Record<Tab, string> = {
  'home': 'g w',
  'registrations.create': 'g n',
  'queue': 'g q',
  'outbox': 'g o',
}

/** What the staff layout needs to know of this portal: whose it is, its tabs, which one is open. */
export async function frameOf(user: User, current: Tab | null, keys: object[] = []) {
  const role = (await user.knowPosts()).actingAs(DESK_ROLES)!
  const region = await Region.findBy('code', user.regionCodes(role)[0])
  const tabs = tabsOf(user)

  return {
    place: say(`desk.place.${role}`, { region: region?.name ?? '' }),
    home: router.makeUrl(`desk.${tabs[0]}`),
    nav: tabs.map((tab) => ({
      text: say(`desk.nav.${tab.split('.')[0]}`),
      href: router.makeUrl(`desk.${tab}`),
      current: tab === current,
      key: KEYS[tab],
    })),
    search: { action: router.makeUrl('desk.searches.index'), hint: say('desk.search.hint') },
    keys,
  }
}

function tabsOf(user: User): Tab[] {
  if (user.is('dispatcher')) return ['queue', 'registrations.create', 'outbox', 'home']
  if (user.is('clerk')) return ['home', 'registrations.create', 'outbox']
  return ['home', 'registrations.create']
}
