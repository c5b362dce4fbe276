import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

import type Agreement from '#agreements/models/agreement'
import Mark from '#agreements/models/mark'
import { paperClauses } from '#agreements/paper_clauses'
import Assignment from '#cases/models/assignment'
import type MediationCase from '#cases/models/mediation_case'
import Party from '#cases/models/party'
import { toInstant } from '#core/columns'
import { mask } from '#core/wording'
import { say } from '#core/words'
import type { PaperContent } from '#papers/actions/issue_paper'
import type { Mark as PaperMark, Official, PaperParty } from '#papers/kinds/people'

/** What the 人民调解协议书 of this version says, with the marks made so far. Load its `clauses` first. */
export async function paperOf(
  mediationCase: MediationCase,
  agreement: Agreement,
  trx?: TransactionClientContract
): Promise<PaperContent<'agreement'>> {
  const parties = await Party.ofCase(mediationCase.id, trx)
  const marks = await Mark.query({ client: trx }).where('agreementId', agreement.id)

  return {
    parties: parties.map((party) => partyOf(party, markAt(marks, `party:${party.id}`))),
    facts: agreement.facts,
    disputed: agreement.disputed,
    clauses: paperClauses(agreement.clauses, parties),
    performance: {
      manner: agreement.performance.manner || null,
      place: agreement.performance.place || null,
      period: agreement.performance.period || null,
    },
    copies: agreement.copies,
    mediators: await mediatorsOf(mediationCase, marks, trx),
    recorder: null,
  }
}

async function mediatorsOf(
  { id }: MediationCase,
  marks: Mark[],
  trx?: TransactionClientContract
): Promise<Official[]> {
  const assignments = await Assignment.current(id, trx).preload('user')

  return assignments.map(({ user }) => ({
    name: user.name,
    mark: markAt(marks, `mediator:${user.id}`),
  }))
}

function markAt(marks: Mark[], slot: string): PaperMark | null {
  const mark = marks.find((one) => one.slot === slot)
  return mark?.isMade ? { kind: mark.means!, at: toInstant(mark.madeAt)! } : null
}

function partyOf(party: Party, mark: PaperMark | null): PaperParty {
  const partaker = {
    role: say(`cases.sides.${party.side}`),
    name: party.name,
    address: party.address,
    phone: null,
    agent: party.agentName
      ? {
          name: party.agentName,
          relation: party.agentKind && say(`cases.agent_kinds.${party.agentKind}`),
          authority: party.agentPowers?.join('、') || null,
        }
      : null,
    mark,
  }

  return party.kind === 'person'
    ? {
        ...partaker,
        form: 'person',
        gender: party.gender,
        bornOn: party.birthOn,
        ethnicity: party.ethnicity,
        occupation: party.occupation,
        // Both sides take this paper home, and neither is to learn the other's number.
        idNumber: party.identityNumber && mask.identity(party.identityNumber),
      }
    : {
        ...partaker,
        form: 'organization',
        creditCode: party.identityNumber,
        representative: party.legalRepresentative,
        position: null,
      }
}
