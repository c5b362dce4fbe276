import { CLOCK_STATUSES, transition } from '#cases/case_lifecycle'
import { spokenCitizenNumber } from '#cases/citizen_number'
import type CaseEvent from '#cases/models/case_event'
import type MediationCase from '#cases/models/mediation_case'
import { clock } from '#core/clock'
import { say } from '#core/words'
import { formatDay, formatInstant, mask } from '#core/wording'
import { namesOfTypes } from '#portals/bureau/situation/types'

/** Which case it is, without saying whose. */
export async function headingOf(mediationCase: MediationCase) {
  const { citizenNumber, disputeType, committee, status, source } = mediationCase
  const type = disputeType && ((await namesOfTypes()).get(disputeType) ?? disputeType)

  return {
    numbers: [
      spokenCitizenNumber(citizenNumber),
      committee?.name ?? say('bureau.cases.no_committee'),
      say('bureau.case.source', { source: say(`cases.sources.${source}`) }),
    ],
    title: type ? say('bureau.case.title', { type }) : say('bureau.case.untyped'),
    states: [
      { kind: mediationCase.isOpen ? 'waiting' : 'done', text: say(`cases.statuses.${status}`) },
      ...clockOf(mediationCase),
    ],
  }
}

function clockOf({ dueOn, isOverdue, status }: MediationCase) {
  if (!dueOn || !CLOCK_STATUSES.includes(status)) return []
  const day = formatDay(dueOn)
  return isOverdue
    ? [{ kind: 'overdue', text: say('bureau.case.overdue', { day }) }]
    : [{ kind: 'fine', text: say('bureau.case.due', { day }) }]
}

/** The trail, newest first: what was done in which role and when, and when it was entered if later. */
export function courseOf({ trail }: MediationCase, withReasons: boolean) {
  return trail.toReversed().map((entry) => ({
    when: formatInstant(entry.occurredAt),
    what: say(`cases.verbs.${entry.verb}`),
    by: say(`identity.roles.${entry.actorRole}`),
    more:
      [enteredLater(entry), withReasons ? entry.reason : null].filter(Boolean).join('；') || null,
    legal: isCounted(entry),
  }))
}

/** What it is about and whom it concerns, names masked; numbers of people never. */
export function contentOf({ title, statement, claim, place, parties }: MediationCase) {
  return [
    { key: say('bureau.case.matter'), text: title },
    {
      key: say('bureau.case.parties'),
      lines: parties.map(
        ({ side, name, kind }) =>
          `${say(`cases.sides.${side}`)}：${kind === 'person' ? mask.name(name) : name}`
      ),
    },
    { key: say('bureau.case.statement'), text: statement },
    { key: say('bureau.case.claim'), text: claim },
    { key: say('bureau.case.place'), text: place },
  ]
}

function enteredLater({ occurredAt, recordedAt }: CaseEvent): string | null {
  if (clock.dayOf(recordedAt) <= clock.dayOf(occurredAt)) return null
  return say('bureau.cases.late', { when: formatInstant(recordedAt) })
}

/** The moments that statistics count. */
function isCounted({ verb }: CaseEvent): boolean {
  return verb === 'register' || transition(verb).milestone !== undefined
}
