import { Consult } from '#cases/actions/consult'
import { RejectCase } from '#cases/actions/reject_case'
import { TransferCase } from '#cases/actions/transfer_case'
import { Withdraw } from '#cases/actions/withdraw'
import { AskSupplement } from '#intake/actions/ask_supplement'
import { FileApplication, type Filing } from '#intake/actions/file_application'
import { RouteCase } from '#routing/actions/route_case'
import { applicationOf } from '#seeds/demo/district/application'
import type { Scene } from '#seeds/demo/district/scene'
import { words } from '#seeds/demo/district/words'
import type { Chapter } from '#seeds/demo/teller'

/** From the first word to a committee, or out again. */
export async function* arrive(scene: Scene): Chapter {
  const { plan, dice, staff } = scene
  yield plan.opensAt
  await register(scene)
  if (scene.rests('registered')) return false

  yield scene.later(dice.between(0, 1))
  if (scene.rests('supplement')) {
    await new AskSupplement().handle(scene.mediationCase, staff.clerk, ['病历、收费票据或者照片'])
    return false
  }
  if (plan.fate === 'consulted') {
    await new Consult().handle(scene.mediationCase, staff.clerk, dice.pick(words.consulted))
    return false
  }
  if (plan.fate === 'transferred') {
    await transfer(scene)
    return false
  }
  if (plan.fate === 'rejected') {
    await new RejectCase().handle(
      scene.mediationCase,
      staff.dispatcher,
      ...dice.pick(words.rejected)
    )
    return false
  }

  await route(scene)
  if (scene.rests('routed')) return false
  if (plan.fate !== 'withdrawn_early') return true

  yield scene.later(dice.between(1, 3))
  await new Withdraw().handle(scene.mediationCase, staff.clerk, dice.pick(words.withdrawn))
  return false
}

async function register(scene: Scene) {
  const application = applicationOf(scene.plan.subject, scene.dice)
  scene.mediationCase = await new FileApplication().handle(
    application,
    entererOf(application.channel, scene)
  )
  await scene.mediationCase.load('parties')
}

function entererOf(channel: string, { staff }: Scene): Pick<Filing, 'by' | 'actorRole'> {
  switch (channel) {
    case 'web':
      return { by: null, actorRole: 'citizen' }
    case 'phone':
      return { by: staff.operator, actorRole: 'operator' }
    case 'grid':
      return { by: staff.gridWorker, actorRole: 'grid_worker' }
    default:
      return { by: staff.clerk, actorRole: 'clerk' }
  }
}

async function transfer({ mediationCase, staff, dice }: Scene) {
  const [organ, letters] = dice.pick(words.transferred)
  const handover = {
    organ,
    receipt: `${letters}收〔${dice.between(100, 999)}〕`,
    phone: '0570-0000000',
  }
  await new TransferCase().handle(mediationCase, staff.dispatcher, handover, '属于该单位的职责')
}

async function route({ mediationCase, staff, plan: { subject } }: Scene) {
  const { lane, disputeType } = subject
  await new RouteCase().handle(mediationCase, staff.dispatcher, {
    lane,
    disputeType,
    committeeId: staff.committee.id,
    because: `当事人之间的关系和争议事项属于${staff.committee.name}的范围`,
  })
}
