import router from '@adonisjs/core/services/router'

import { say } from '#core/words'
import Region from '#identity/models/region'

type Tab = 'situation' | 'definitions'

/** What the staff layout needs to know of this portal: whose it is, its tabs, which one is open. */
export async function frameOf(regionCode: string, current: Tab) {
  const region = await Region.findBy('code', regionCode)
  const tab = (name: Tab, key: string) => ({
    text: say(`bureau.nav.${name}`),
    href: router.makeUrl(`bureau.${name}`),
    current: name === current,
    key,
  })

  return {
    place: say('bureau.place', { region: region?.name ?? regionCode }),
    home: router.makeUrl('bureau.situation'),
    nav: [tab('situation', 'g w'), tab('definitions', 'g d')],
  }
}
