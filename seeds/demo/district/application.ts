import { clock, addDays } from '#core/clock'
import { Money } from '#core/money'
import type { Application, Channel } from '#intake/application'
import { REGION } from '#seeds/demo/region'
import type { Dice } from '#seeds/demo/dice'
import { organization, somebody } from '#seeds/demo/district/people'
import { people, type Subject } from '#seeds/demo/district/words'

const CHANNELS = { walkin: 40, phone: 20, web: 16, grid: 12, police: 5, court: 4, petition: 3 }

const REFERRERS: readonly Channel[] = ['police', 'court', 'petition']

/** The application of a made-up dispute. */
export function applicationOf(subject: Subject, dice: Dice): Application {
  const { statement, claim, against, amount } = subject
  const channel = dice.weigh(CHANNELS)
  const place = dice.pick(people.places)

  return {
    regionCode: REGION,
    channel,
    ...sourceOf(channel, dice),
    applicants: [somebody(dice)],
    respondents: [against === 'person' ? somebody(dice) : organization(dice, dice.pick(against))],
    statement: statement.replaceAll('{place}', place),
    claim,
    claimed: amount && Money.yuan(`${dice.between(amount[0] / 100, amount[1] / 100) * 100}.00`),
    happenedOn: addDays(clock.today(), -dice.between(1, 40)),
    place: `衢江区${place}`,
    isDemo: true,
  }
}

function sourceOf(
  channel: Channel,
  dice: Dice
): Pick<Application, 'source' | 'referralSource' | 'referralNumber'> {
  if (REFERRERS.includes(channel)) {
    const referralNumber = `移〔${clock.today().slice(0, 4)}〕${dice.between(10, 400)}号`
    return { source: 'referral', referralSource: channel, referralNumber }
  }
  return { source: channel === 'grid' && dice.chance(0.7) ? 'proactive' : 'application' }
}
