import { createHash } from 'node:crypto'

import { clock } from '#core/clock'
import { publicId } from '#core/public_id'
import { blindIndex } from '#core/secrecy'
import { DraftSchema } from '#database/schema'
import type { Answers, Question } from '#intake/questions'

/** 未提交的申请: half-filled, found again by a token in the browser or by a proven phone. */
export default class Draft extends DraftSchema {
  /** A new draft and the token that opens it; only the token's hash is kept. */
  static begin() {
    const token = publicId()
    const draft = new Draft().merge({
      tokenHash: hashOf(token),
      answers: '{}',
      step: 'acting',
      createdAt: clock.now(),
    })
    return { draft, token }
  }

  static async ofToken(token: string | null | undefined): Promise<Draft | null> {
    return token ? Draft.findBy('tokenHash', hashOf(token)) : null
  }

  /** The newest one not yet sent by whoever proved this phone. */
  static async unfinishedOf(phoneIndex: string | null): Promise<Draft | null> {
    if (!phoneIndex) return null
    return Draft.query().where({ phoneIndex }).whereNull('caseId').orderBy('id', 'desc').first()
  }

  get isFiled(): boolean {
    return this.caseId !== null && this.caseId !== undefined
  }

  get given(): Answers {
    return JSON.parse(this.answers)
  }

  async answer(question: Question, answers: Answers): Promise<this> {
    const phone =
      answers.acting?.acting === 'other' ? answers.agent?.phone : answers.applicant?.phone

    this.answers = JSON.stringify(answers)
    this.step = question
    this.phoneIndex = blindIndex('phone', phone ?? null)
    this.updatedAt = clock.now()
    return this.save()
  }

  /** On another device a new token takes the place of the one left behind. */
  async openAnew(): Promise<string> {
    const token = publicId()
    this.tokenHash = hashOf(token)
    await this.save()
    return token
  }
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
