import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

import { canonicalJson, type Json } from '#core/canonical_json'
import { clock, type Day } from '#core/clock'
import { Outbox } from '#core/outbox'
import { publicId } from '#core/public_id'
import type Committee from '#identity/models/committee'
import { serialOf, TakeNumber } from '#papers/actions/take_number'
import { printableOf } from '#papers/coverage'
import { PAPER_TITLES, type PaperKind, type PaperKinds } from '#papers/kinds/index'
import type { Issue } from '#papers/kinds/issue'
import Paper from '#papers/models/paper'
import { templateOf } from '#papers/templates'
import { newVerificationCode, verificationAddress } from '#papers/verification_code'

export type PaperContent<K extends PaperKind> = Omit<PaperKinds[K], keyof Issue>

export interface NewPaper<K extends PaperKind> {
  kind: K
  caseId: number
  committee: Committee
  /** All the paper says but its number, seal and code, which it gets here. */
  content: PaperContent<K>
  /** The day beside the seal, if not today. */
  sealedOn?: Day
  /** When the sealing took it already; else the next of the series. */
  number?: string
}

/**
 * Issues a paper 签发 in the caller's transaction: number, seal, code, and the content as it will be printed. The
 * file is printed after the commit (PrintPaper), so a transaction never waits for the printer.
 * @throws UnprintableCharacter before a number is taken
 */
export class IssuePaper {
  async handle<K extends PaperKind>(
    { kind, caseId, committee, content, sealedOn = clock.today(), number: taken }: NewPaper<K>,
    trx: TransactionClientContract
  ): Promise<Paper> {
    printableOf({ ...content, committee: committee.name })

    const number = taken ?? (await new TakeNumber().handle(committee, kind, sealedOn, trx)).number
    const code = newVerificationCode()
    const issue: Issue = {
      number,
      committee: committee.name,
      sealedOn,
      verification: { code, address: verificationAddress(code) },
    }

    const paper = await Paper.create(
      {
        publicId: publicId(),
        caseId,
        committeeId: committee.id,
        regionCode: committee.regionCode,
        kind,
        number,
        serial: serialOf(number),
        title: PAPER_TITLES[kind],
        content: canonicalJson({ ...content, ...issue } as unknown as Json),
        templateSm3: templateOf(kind).sm3,
        verificationCode: code,
        status: 'pending',
        issuedAt: clock.now(),
      },
      { client: trx }
    )
    await Outbox.add('paper.issued', { paperId: paper.id }, trx)

    return paper
  }
}
