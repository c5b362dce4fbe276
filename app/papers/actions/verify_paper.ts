import { createHash } from 'node:crypto'

import db from '@adonisjs/lucid/services/db'

import { clock, type Day } from '#core/clock'
import { toInstant } from '#core/columns'
import Paper, { type PaperStatus } from '#papers/models/paper'
import { readVerificationCode } from '#papers/verification_code'

/** What anybody may learn of a paper: that it exists, not what it says. */
export interface Verification {
  status: PaperStatus
  title: string
  number: string | null
  committee: string
  issuedOn: Day
  sm3: string | null
}

/** Answers whether a paper is genuine 核验, by its code or by its file; null when it is none of ours. */
export class VerifyPaper {
  async byCode(typed: string): Promise<Verification | null> {
    const code = readVerificationCode(typed)
    return this.answer(code ? await Paper.findBy('verificationCode', code) : null)
  }

  async byFile(pdf: Uint8Array): Promise<Verification | null> {
    return this.answer(await Paper.findBy('sha256', createHash('sha256').update(pdf).digest('hex')))
  }

  private async answer(paper: Paper | null): Promise<Verification | null> {
    await db.table('verifications').insert({
      paper_id: paper?.id ?? null,
      outcome: paper?.status ?? 'unknown',
      verified_at: toInstant(clock.now()),
    })
    if (!paper) return null

    await paper.load('committee')
    const { status, title, number, issuedAt, sm3 } = paper
    return {
      status,
      title,
      number,
      committee: paper.committee.name,
      issuedOn: clock.dayOf(issuedAt),
      sm3,
    }
  }
}
