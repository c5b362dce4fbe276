import { AssignMediators } from '#cases/actions/assign_mediators'
import { TellRights } from '#cases/actions/tell_rights'
import { clock } from '#core/clock'
import { HoldHearing } from '#hearings/actions/hold_hearing'
import { ReadBackMinutes } from '#hearings/actions/read_back_minutes'
import { SealMinutes } from '#hearings/actions/seal_minutes'
import { digestOf, WriteMinutes } from '#hearings/actions/write_minutes'
import type Hearing from '#hearings/models/hearing'
import type { Attendance } from '#hearings/models/hearing'
import { ALWAYS_GIVEN } from '#hearings/models/minutes'
import { bookHearing } from '#seeds/demo/book_hearing'
import type { Stage } from '#seeds/demo/qian/stage'
import { MINUTES } from '#seeds/demo/qian/words'

/* 指派、约会、开会. */

export async function assign(stage: Stage) {
  stage.moveTo(-11, '09:00')
  const { head, mediators } = stage.staff
  await new AssignMediators().handle(
    stage.mediationCase,
    head,
    mediators.slice(0, 2).map(({ id }) => id)
  )
  stage.say(`指派调解员：${mediators.map(({ name }) => name).join('、')}`)
}

export async function book(stage: Stage): Promise<Hearing> {
  stage.moveTo(-11, '14:40')
  const [mediator] = stage.staff.mediators
  const partyIds = stage.mediationCase.parties.map(({ id }) => id)
  await new TellRights().handle(stage.mediationCase, mediator, partyIds)

  const days = [-6, -5, -4, -3].map((count) => stage.day(count))
  const hearing = await bookHearing(stage.mediationCase, mediator, days)
  stage.say(`约定 ${clock.local(hearing.startsAt).toFormat('M月d日 HH:mm')} 的调解会`)
  return hearing
}

export async function meet(stage: Stage, hearing: Hearing) {
  const [mediator, second] = stage.staff.mediators
  clock.standAt(hearing.endsAt)
  await new HoldHearing().handle(hearing, mediator, [
    ...stage.mediationCase.parties.map(({ id }) => attending('party', id)),
    ...[mediator, second].map(({ id }) => attending('mediator', id)),
  ])
  await hearing.refresh()

  const notices = [...ALWAYS_GIVEN]
  const minutes = await new WriteMinutes().handle(hearing, second, { content: MINUTES, notices })
  await new ReadBackMinutes().handle(hearing, digestOf(minutes))
  await new SealMinutes().handle(hearing, mediator)
  stage.say('开调解会，笔录宣读后封存')
}

const attending = (who: Attendance['who'], id: number): Attendance => ({
  who,
  id,
  presence: 'present',
})
