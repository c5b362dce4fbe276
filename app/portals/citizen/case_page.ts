import { transition } from '#cases/case_lifecycle'
import CaseEvent from '#cases/models/case_event'
import type MediationCase from '#cases/models/mediation_case'
import type User from '#identity/models/user'
import SupplementRequest from '#intake/models/supplement_request'
import { promiseFor } from '#intake/promise'
import { filesFor } from '#portals/citizen/case_files'
import { papersFor } from '#portals/citizen/case_papers'
import { endingOf } from '#portals/citizen/ending'
import { looksAt } from '#portals/citizen/looks'
import { nextHearing } from '#portals/citizen/next_hearing'
import { stationsOf } from '#portals/citizen/stations'
import { timelineOf } from '#portals/citizen/timeline'
import CaseTransformer from '#portals/citizen/transformers/case_transformer'
import { turnOf } from '#portals/citizen/turn'

/** Everything on C9, field by field. */
export async function casePage(mediationCase: MediationCase, reader: User) {
  const trail = await CaseEvent.query().where('caseId', mediationCase.id).orderBy('position')
  const shown = new CaseTransformer({ mediationCase, reader }).toObject()
  const { by } = await promiseFor(mediationCase)
  const asks = ['unknown', 'asked', 'unreachable']

  return {
    mediationCase: shown,
    stations: stationsOf(mediationCase, trail),
    timeline: timelineOf(mediationCase, trail, reader),
    turn: await turnOf(mediationCase, by),
    ending: await endingOf(mediationCase),
    hearing: await nextHearing(mediationCase.id),
    papers: await papersShown(mediationCase, reader),
    files: await filesFor(mediationCase, reader),
    looks: await looksAt(mediationCase, reader),
    wanted: shown.isApplicant ? await wantedFor(mediationCase) : null,
    isAsked:
      isOpen(mediationCase, 'record_consent') &&
      shown.own.some(({ consent }) => asks.includes(consent)),
    mayAddMaterial: isOpen(mediationCase, 'add_evidence'),
    mayWithdraw: shown.isApplicant && isOpen(mediationCase, 'withdraw'),
  }
}

function isOpen({ status }: MediationCase, verb: 'record_consent' | 'add_evidence' | 'withdraw') {
  return transition(verb).from.includes(status)
}

/** What the applicant is asked to bring; null when nothing is awaited. */
async function wantedFor({ id, status }: MediationCase): Promise<string[] | null> {
  if (status !== 'supplement') return null
  return (await SupplementRequest.openOf(id))?.wanted ?? []
}

async function papersShown(mediationCase: MediationCase, reader: User) {
  const papers = await papersFor(mediationCase, reader)

  return papers.map(({ publicId, title, number, status, issuedAt, isPrinted }) => ({
    ...{ publicId, title, number, status, issuedAt, isPrinted },
  }))
}
