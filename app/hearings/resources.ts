import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { DateTime } from 'luxon'

import Assignment from '#cases/models/assignment'
import type MediationCase from '#cases/models/mediation_case'
import Party from '#cases/models/party'
import type Room from '#hearings/models/room'

const SLOT_IN_MINUTES = 30

/** Something a hearing takes up: a room or a person, by the name under which it is booked. */
export interface Resource {
  key: string
  kind: 'room' | 'mediator' | 'party'
  name: string
}

/** Everything one hearing of this case takes up. */
export async function resourcesOf(
  mediationCase: MediationCase,
  room: Room | null,
  trx: TransactionClientContract
): Promise<Resource[]> {
  const assignments = await Assignment.current(mediationCase.id, trx).preload('user')
  const parties = await Party.ofCase(mediationCase.id, trx)

  return [
    ...(room ? [{ key: `room:${room.id}`, kind: 'room' as const, name: room.name }] : []),
    ...assignments.map(({ userId, user }) => ({
      key: `user:${userId}`,
      kind: 'mediator' as const,
      name: user.name,
    })),
    ...parties.map((party) => ({ key: keyOf(party), kind: 'party' as const, name: party.name })),
  ].sort((one, other) => (one.key < other.key ? -1 : 1))
}

/** The half hours that a stretch of time touches, as instants. */
export function slotsBetween(startsAt: DateTime, endsAt: DateTime): DateTime[] {
  const slot = SLOT_IN_MINUTES * 60_000
  const first = Math.floor(startsAt.toMillis() / slot)
  const end = Math.ceil(endsAt.toMillis() / slot)

  return Array.from({ length: end - first }, (_, index) =>
    DateTime.fromMillis((first + index) * slot, { zone: 'utc' })
  )
}

/** A person is one person in all their cases; an organization may send somebody else to each. */
function keyOf({ id, kind, identityIndex, phoneIndex }: Party): string {
  const person = kind === 'person' && (identityIndex ?? phoneIndex)
  return person ? `person:${person.slice(0, 32)}` : `party:${id}`
}
