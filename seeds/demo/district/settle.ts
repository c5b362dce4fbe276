import { CompletePerformance } from '#agreements/actions/complete_performance'
import { DraftAgreement } from '#agreements/actions/draft_agreement'
import { ProposeAgreement } from '#agreements/actions/propose_agreement'
import { RecordOralAgreement } from '#agreements/actions/record_oral_agreement'
import { RecordPerformance } from '#agreements/actions/record_performance'
import Agreement from '#agreements/models/agreement'
import type PerformanceItem from '#agreements/models/performance_item'
import { ArchiveCase } from '#cases/actions/archive_case'
import { CloseCase } from '#cases/actions/close_case'
import { ENDED_STATUSES } from '#cases/case_lifecycle'
import { clock } from '#core/clock'
import type { Scene } from '#seeds/demo/district/scene'
import { oralTermsOf, termsOf } from '#seeds/demo/district/terms'
import { markAll, sealIt } from '#seeds/demo/sign_all'
import type { Chapter } from '#seeds/demo/teller'

/** Terms, signatures, the seal. */
export async function* settle(scene: Scene): Chapter {
  const { dice, mediator, plan, staff } = scene
  yield scene.later(dice.between(0, 2))
  if (plan.fate === 'agreed_orally') {
    await new RecordOralAgreement().handle(scene.mediationCase, mediator, oralTermsOf(scene))
    return true
  }

  await new DraftAgreement().handle(scene.mediationCase, mediator, termsOf(scene))
  const locked = await new ProposeAgreement().handle(scene.mediationCase, mediator)
  if (scene.rests('signing')) return false

  yield scene.later(0)
  await markAll(scene.mediationCase, locked, staff)
  yield clock.now().plus({ minutes: 10 })
  await sealIt(scene.mediationCase, locked, staff)
  return !scene.rests('agreed')
}

/** What was promised is done, part by part; then the case is closed. */
export async function* perform(scene: Scene): Chapter {
  const { dice, mediator, plan, staff } = scene
  const agreement = (await Agreement.at(scene.mediationCase))!
  await agreement.load('items')

  for (const item of agreement.items) {
    if (item === agreement.items.at(-1) && plan.instalments === 'overdue') return false
    yield momentOf(item, scene)
    await new RecordPerformance().handle(scene.mediationCase, mediator, item.position, {
      performedOn: clock.today(),
      receipt: item.amountFen ? '转账回单' : null,
    })
  }
  await new CompletePerformance().handle(scene.mediationCase, mediator)
  if (scene.rests('performed')) return false

  yield scene.later(dice.between(1, 4))
  await new CloseCase().handle(scene.mediationCase, staff.head)
  return true
}

/** Whatever has ended is put away some weeks later. */
export async function* archive(scene: Scene): Chapter {
  await scene.mediationCase.refresh()
  if (!ENDED_STATUSES.includes(scene.mediationCase.status)) return false

  yield scene.later(scene.dice.between(12, 25))
  await new ArchiveCase().handle(scene.mediationCase, scene.staff.clerk)
  return true
}

/** A day or two around the day it is due. */
function momentOf({ dueOn }: PerformanceItem, scene: Scene) {
  const paid = clock.at(scene.days.from(dueOn, -scene.dice.between(0, 2)), '15:00')
  return paid > clock.now() ? paid : scene.later(0)
}
