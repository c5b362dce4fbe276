import type { Verb } from '#cases/case_lifecycle'
import type MediationCase from '#cases/models/mediation_case'
import type { VerbAnswer } from '#cases/queries/verbs_for'
import { say } from '#core/words'
import type Hearing from '#hearings/models/hearing'
import { pathOf } from '#portals/mediator/case_page'

/** Where each verb of this portal is done, below the page of the case, in the order of a case's life. */
const PLACES: Partial<Record<Verb, string>> = {
  ask_consent: 'consent_requests/create',
  record_consent: 'consents/create',
  log_contact: 'contacts/create',
  accept: 'acceptances/create',
  return_route: 'returns/create',
  assign: 'assignments/create',
  tell_rights: 'rights_notices/create',
  begin: 'beginnings/create',
  schedule: 'hearings/create',
  hold_hearing: 'hearings',
  seal_minutes: 'hearings',
  write_note: 'hearings#notes',
  add_evidence: 'evidence',
  draft_agreement: 'agreement',
  record_oral: 'agreement',
  mark: 'agreement',
  record_performance: 'agreement',
  complete_performance: 'agreement',
  pause: 'pauses/create',
  resume: 'resumptions/create',
  extend: 'extensions/create',
  recuse: 'recusals/create',
  raise_risk: 'risks/create',
  close: 'closings/create',
  archive: 'archivings/create',
  reject: 'rejections/create',
  withdraw: 'withdrawals/create',
  terminate: 'terminations/create',
}

const CANNOT_BE_UNDONE: readonly Verb[] = ['reject', 'withdraw', 'terminate']

/** The verbs of this portal as links; the closed ones stay readable, with their reason. */
export function actsOf(mediationCase: MediationCase, answers: VerbAnswer[]) {
  const places = Object.keys(PLACES) as Verb[]
  const acts = answers
    .filter(({ verb }) => places.includes(verb))
    .sort((one, other) => places.indexOf(one.verb) - places.indexOf(other.verb))
    .map(({ verb, isOpen, because }) => ({
      verb,
      text: say(`cases.verbs.${verb}`) + (CANNOT_BE_UNDONE.includes(verb) ? '…' : ''),
      href: isOpen ? placeOf(mediationCase, verb) : null,
      hint: because,
    }))

  return {
    open: acts.filter(({ href }) => href),
    closed: acts.filter(({ href }) => !href),
  }
}

/** Where a verb is done; for a hearing already agreed, right there. */
export function placeOf(mediationCase: MediationCase, verb: Verb, at?: Hearing | null): string {
  const hearing = at && `${pathOf(mediationCase, 'hearings')}/${at.publicId}`
  if (hearing && verb === 'hold_hearing') return `${hearing}/attendance/create`
  if (hearing && verb === 'seal_minutes') return `${hearing}/minutes`

  return `${pathOf(mediationCase, 'overview')}/${PLACES[verb]}`
}
