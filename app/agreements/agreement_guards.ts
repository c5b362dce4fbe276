import { findingsOf } from '#agreements/findings'
import { blocks } from '#agreements/lint/lint_agreement'
import Agreement from '#agreements/models/agreement'
import PerformanceItem from '#agreements/models/performance_item'
import { isOralAllowed } from '#agreements/written_form'
import type { Guard } from '#cases/guards'

/** The draft at hand may be put before people: the check found no error. */
const terms_locked: Guard = async (mediationCase, trx) => {
  const agreement = await Agreement.at(mediationCase, trx)
  if (!agreement?.isDraft || agreement.form !== 'written') return false

  return !blocks(await findingsOf(mediationCase, agreement, trx))
}

/** 人民调解法 art. 29. */
const all_marked: Guard = async (mediationCase, trx) => {
  const agreement = await Agreement.at(mediationCase, trx)
  return !!agreement?.isLocked && agreement.isFullyMarked
}

/** 人民调解法 art. 28, where the law of the lane does not ask for writing. */
const oral_allowed: Guard = async (mediationCase, trx) => {
  if (!isOralAllowed(mediationCase.lane)) return false

  const agreement = await Agreement.at(mediationCase, trx)
  if (!agreement?.isDraft || agreement.form !== 'oral') return false
  return !blocks(await findingsOf(mediationCase, agreement, trx))
}

const all_performed: Guard = async (mediationCase, trx) => {
  const agreement = await Agreement.at(mediationCase, trx)
  if (!agreement?.isEffective) return false

  const open = await PerformanceItem.query({ client: trx })
    .where('agreementId', agreement.id)
    .whereNot('status', 'done')
    .first()
  return open === null
}

export const agreementGuards = { terms_locked, all_marked, oral_allowed, all_performed }
