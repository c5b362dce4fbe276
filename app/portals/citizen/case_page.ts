import db from '@adonisjs/lucid/services/db'
import { DateTime } from 'luxon'

import { transition } from '#cases/case_lifecycle'
import CaseEvent from '#cases/models/case_event'
import type MediationCase from '#cases/models/mediation_case'
import { formatInstant } from '#core/wording'
import EvidenceFile from '#evidence/models/evidence_file'
import type User from '#identity/models/user'
import SupplementRequest from '#intake/models/supplement_request'
import Paper from '#papers/models/paper'
import { endingOf } from '#portals/citizen/ending'
import { nextHearing } from '#portals/citizen/next_hearing'
import { promiseFor } from '#intake/promise'
import { stationsOf } from '#portals/citizen/stations'
import { timelineOf } from '#portals/citizen/timeline'
import CaseTransformer from '#portals/citizen/transformers/case_transformer'
import { turnOf } from '#portals/citizen/turn'

/** The papers a party may hold; the register is the office's own. */
export const PAPERS_FOR_PARTIES = ['agreement', 'rights_notice']

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
    papers: await papersOf(mediationCase.id),
    files: await filesFor(mediationCase, reader),
    looks: await looksAt(mediationCase.id),
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

async function papersOf(caseId: number) {
  const papers = await Paper.query()
    .where('caseId', caseId)
    .whereIn('kind', PAPERS_FOR_PARTIES)
    .orderBy('id', 'desc')

  return papers.map(({ publicId, title, number, status, issuedAt, isPrinted }) => ({
    ...{ publicId, title, number, status, issuedAt, isPrinted },
  }))
}

/** Own material, and what the other side gave for everyone to see. */
export function filesVisibleTo(mediationCase: MediationCase, reader: User) {
  const own = mediationCase.parties.filter((party) => party.isOf(reader)).map(({ id }) => id)

  return EvidenceFile.query()
    .where('caseId', mediationCase.id)
    .where((seen) => seen.whereIn('partyId', own).orWhere('visibility', 'everyone'))
    .orderBy('id', 'desc')
}

async function filesFor(mediationCase: MediationCase, reader: User) {
  const own = mediationCase.parties.filter((party) => party.isOf(reader)).map(({ id }) => id)
  const files = await filesVisibleTo(mediationCase, reader)

  return files.map((file) => ({
    ...{ publicId: file.publicId, name: file.name, receivedAt: file.receivedAt, scan: file.scan },
    isOwn: file.partyId !== null && own.includes(file.partyId),
    visibility: file.visibility,
  }))
}

/** 谁看过: who uncovered a number in this case, and when. */
async function looksAt(caseId: number): Promise<{ name: string; at: string }[]> {
  const looks = await db
    .from('reveals')
    .join('users', 'users.id', 'reveals.user_id')
    .where({ 'reveals.case_id': caseId, 'shown_to_parties': 1 })
    .orderBy('reveals.id', 'desc')
    .limit(20)
    .select('users.name', 'reveals.revealed_at as at')

  return looks.map(({ name, at }) => ({
    name,
    at: formatInstant(DateTime.fromISO(at, { zone: 'utc' })),
  }))
}
