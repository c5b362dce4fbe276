import { AssignMediators } from '#cases/actions/assign_mediators'
import { ExpireCase } from '#cases/actions/expire_case'
import { PauseClock } from '#cases/actions/pause_clock'
import { ResumeClock } from '#cases/actions/resume_clock'
import { TellRights } from '#cases/actions/tell_rights'
import { Terminate } from '#cases/actions/terminate'
import { Withdraw } from '#cases/actions/withdraw'
import { addDays, clock } from '#core/clock'
import { HoldHearing } from '#hearings/actions/hold_hearing'
import { ReadBackMinutes } from '#hearings/actions/read_back_minutes'
import { SealMinutes } from '#hearings/actions/seal_minutes'
import { digestOf, WriteMinutes } from '#hearings/actions/write_minutes'
import { ALWAYS_GIVEN } from '#hearings/models/minutes'
import type Hearing from '#hearings/models/hearing'
import { bookHearing } from '#seeds/demo/book_hearing'
import type { Scene } from '#seeds/demo/district/scene'
import { words } from '#seeds/demo/district/words'
import type { Chapter } from '#seeds/demo/teller'

/** Mediators, a hearing, and what comes of it short of an agreement. */
export async function* mediate(scene: Scene): Chapter {
  const { dice, staff, plan } = scene
  yield scene.later(dice.between(0, 1))
  await new AssignMediators().handle(
    scene.mediationCase,
    staff.head,
    staff.mediators.map(({ id }) => id)
  )
  yield scene.later(0)
  const hearing = await book(scene)
  if (scene.rests('assigned')) return false

  yield hearing.endsAt
  await hold(scene, hearing)
  if (scene.rests('mediating')) return false

  if (plan.isAppraised || scene.rests('paused')) {
    yield scene.later(1)
    await pause(scene)
    if (scene.rests('paused')) return false

    yield scene.later(dice.between(15, 30))
    await new ResumeClock().handle(scene.mediationCase, scene.mediator)
  }
  return yield* end(scene)
}

async function* end(scene: Scene): Chapter {
  const { dice, mediator, plan } = scene

  switch (plan.fate) {
    case 'withdrawn':
      yield scene.later(dice.between(1, 4))
      await new Withdraw().handle(scene.mediationCase, mediator, dice.pick(words.withdrawn))
      return false
    case 'failed':
      yield scene.later(dice.between(3, 8))
      await new Terminate().handle(
        scene.mediationCase,
        mediator,
        'gap_too_big',
        dice.pick(words.failed)
      )
      return false
    case 'expired':
      await scene.mediationCase.refresh()
      yield clock.at(addDays(scene.mediationCase.dueOn!, 1), '00:05')
      await new ExpireCase().handle(scene.mediationCase)
      return false
    default:
      return true
  }
}

async function book(scene: Scene): Promise<Hearing> {
  const { mediationCase, mediator, days, plan } = scene
  const partyIds = mediationCase.parties.map(({ id }) => id)
  await new TellRights().handle(mediationCase, mediator, partyIds)

  const first = scene.dice.between(2, 4)
  const open = Array.from({ length: 20 }, (_, index) => days.from(clock.today(), first + index))
  return bookHearing(mediationCase, mediator, plan.hearingOn ? [plan.hearingOn, ...open] : open)
}

async function hold({ mediationCase, mediator, staff }: Scene, hearing: Hearing) {
  const present = (who: 'party' | 'mediator') => (id: number) => ({
    ...{ who, id, presence: 'present' as const },
  })
  await new HoldHearing().handle(hearing, mediator, [
    ...mediationCase.parties.map(({ id }) => id).map(present('party')),
    ...staff.mediators.map(({ id }) => id).map(present('mediator')),
  ])
  await hearing.refresh()

  const written = { content: words.minutes, notices: [...ALWAYS_GIVEN] }
  const minutes = await new WriteMinutes().handle(hearing, mediator, written)
  await new ReadBackMinutes().handle(hearing, digestOf(minutes))
  await new SealMinutes().handle(hearing, mediator)
}

async function pause({ mediationCase, mediator }: Scene) {
  await new PauseClock().handle(mediationCase, mediator, {
    ground: 'appraisal',
    because: '双方共同委托鉴定',
    document: '共同委托书（演示）',
  })
}
