import i18n from '@adonisjs/i18n/services/main'
import vine, { errors } from '@vinejs/vine'
import type { Infer } from '@vinejs/vine/types'

import { PARTY_KINDS } from '#cases/models/party'
import { canonicalJson, type Json } from '#core/canonical_json'
import { Money } from '#core/money'
import { sm3 } from '#core/sm3'
import { amount } from '#core/validation/amount'
import { partyName, words } from '#core/validation/words'
import { say } from '#core/words'
import { type Application, CHANNELS, isReferrer, named } from '#intake/application'

const lineValidator = vine.create({
  id: words(100).optional(),
  channel: vine.enum(CHANNELS).optional(),
  text: words(20_000).regex(/\S/),
  amount: amount().nullable().optional(),
  parties: vine
    .array(
      vine.object({
        role: vine.enum(['applicant', 'respondent']),
        kind: vine.enum(PARTY_KINDS),
        name: partyName().nullable().optional(),
      })
    )
    .maxLength(200)
    .optional(),
})

type Line = Infer<typeof lineValidator>

export class MalformedLine extends Error {}

/** One dispute as a line of a file says it; labels and other fields are not read. */
export interface ReadLine {
  /** SM3 of what is filed: the same dispute from the same file is filed once. */
  sm3: string
  application: Application
}

/** @throws MalformedLine with the reason in the office's words */
export async function readLine(text: string, regionCode: string): Promise<ReadLine> {
  const line = await validated(parsed(text))

  return {
    sm3: sm3(canonicalJson(line as unknown as Json)),
    application: applicationOf(line, regionCode),
  }
}

function parsed(text: string): Record<string, unknown> {
  try {
    const line = JSON.parse(text)
    if (line && typeof line === 'object' && !Array.isArray(line)) return line
  } catch {}
  throw new MalformedLine(say('intake.import.not_json'))
}

async function validated({ amount: sum, id, ...line }: Record<string, unknown>): Promise<Line> {
  try {
    return await lineValidator.validate(
      { ...line, id: textOf(id), amount: textOf(sum) },
      { messagesProvider: i18n.locale(i18n.defaultLocale).createMessagesProvider() }
    )
  } catch (error) {
    if (!(error instanceof errors.E_VALIDATION_ERROR)) throw error

    const [{ field, message }] = error.messages
    throw new MalformedLine(`${field}：${message}`)
  }
}

const textOf = (value: unknown) => (typeof value === 'number' ? String(value) : value)

function applicationOf({ channel = 'import', ...line }: Line, regionCode: string): Application {
  const isReferred = isReferrer(channel)
  const side = (role: string) =>
    (line.parties ?? [])
      .filter((party) => party.role === role)
      .map(({ kind, name }) => named({ kind, name }))
  const applicants = side('applicant')

  return {
    regionCode,
    channel,
    source: isReferred ? 'referral' : 'application',
    referralSource: isReferred ? channel : null,
    applicants: applicants.length ? applicants : [named({ kind: 'person' })],
    respondents: side('respondent'),
    statement: line.text,
    claim: '',
    claimed: line.amount ? Money.yuan(line.amount) : null,
  }
}
