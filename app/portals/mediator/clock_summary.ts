import { clockOf } from '#cases/case_clock'
import type MediationCase from '#cases/models/mediation_case'
import Pause from '#cases/models/pause'
import { clock, type Day } from '#core/clock'
import type { RulerMark } from '#core/clock_ruler'
import { say } from '#core/words'
import { formatDay } from '#core/wording'
import type { Deadline } from '#deadlines/compute'
import { explain } from '#deadlines/explain'
import { progress } from '#deadlines/progress'

/** The mediation clock as a ruler and the sentence that says all of it; null before it runs. */
export async function clockSummary(mediationCase: MediationCase) {
  const running = await clockOf(mediationCase)
  if (!running) return null

  const { rule, deadline, due, isExtended } = running
  const ended = mediationCase.agreedAt ?? mediationCase.closedAt
  const until = ended ? clock.dayOf(ended) : clock.today()
  const pauses = await Pause.query().where('caseId', mediationCase.id).orderBy('startedOn')

  return {
    rule,
    deadline,
    due,
    pauses,
    isExtended,
    today: until,
    sentence: [
      isExtended
        ? say('mediator.clock.extended', { due: formatDay(due), former: formatDay(deadline.due) })
        : explain(deadline, until),
      ended ? say('mediator.clock.ended', { day: formatDay(until) }) : '',
    ].join(''),
    marks: marksOf(deadline, pauses, { day: until, isEnd: !!ended }),
    basis: rule.isDesignDefault
      ? say('mediator.clocks.default')
      : say('mediator.clock.basis', { law: rule.law, article: rule.article ?? '' }),
  }
}

function marksOf(deadline: Deadline, pauses: Pause[], at: { day: Day; isEnd: boolean }) {
  const { used } = progress(deadline, at.day)
  const ordinal = (count: number) => say(`mediator.clock.ordinals.${deadline.unit}`, { count })
  const last = deadline.days.filter(({ counted }) => counted).at(-1)?.ordinal ?? 0

  const marks: RulerMark[] = [
    { day: deadline.days[0].day, note: say('mediator.clock.start') },
    ...pauses.map(({ startedOn, endedOn, ground }) => ({
      day: startedOn,
      title: endedOn ? `${formatDay(startedOn)}—${formatDay(endedOn)}` : formatDay(startedOn),
      note: say('mediator.clock.pause', { ground: say(`mediator.pause_grounds.${ground}`) }),
      above: true,
    })),
    ...(at.day > deadline.days[0].day && at.day < deadline.due
      ? [
          {
            day: at.day,
            title: say(`mediator.clock.${at.isEnd ? 'stopped' : 'today'}`, {
              day: formatDay(at.day),
            }),
            note: ordinal(used),
          },
        ]
      : []),
    { day: deadline.safe, note: say('mediator.clock.safe'), above: true },
    {
      day: deadline.due,
      title: say('mediator.clock.due', { day: formatDay(deadline.due) }),
      note: ordinal(last),
    },
  ]
  return marks
}
