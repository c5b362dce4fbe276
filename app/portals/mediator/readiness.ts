import type MediationCase from '#cases/models/mediation_case'
import { say } from '#core/words'

const BEFORE = ['accepted', 'assigned', 'mediating', 'paused', 'signing']

/** 开调前要齐: what must be there before mediation begins, and how far it is. Load `trail`, `parties`, `assignments`. */
export function readinessOf(mediationCase: MediationCase) {
  const { parties, assignments, status, trail } = mediationCase
  if (!BEFORE.includes(status)) return null

  const told = parties.filter(({ rightsToldAt }) => rightsToldAt).length
  const replaced = trail.some(({ verb }) => verb === 'recuse')

  return [
    {
      kind: assignments.length ? 'done' : 'waiting',
      text: say('mediator.ready.mediators'),
      hint: assignments.map(({ user }) => user.name).join('、') || say('mediator.ready.none'),
    },
    {
      kind: told === parties.length ? 'done' : 'waiting',
      text: say('mediator.ready.rights'),
      hint: say('mediator.ready.told', { told, all: parties.length }),
    },
    {
      kind: 'done',
      text: say('mediator.ready.recusal'),
      hint: say(replaced ? 'mediator.ready.replaced' : 'mediator.ready.nobody_asked'),
    },
  ]
}
