import CaseEvent from '#cases/models/case_event'
import MediationCase from '#cases/models/mediation_case'
import type Party from '#cases/models/party'
import type { Job } from '#core/jobs'
import { common, type ValuesOf } from '#notifications/case_values'
import { Messages } from '#notifications/messages'

export type Whom = 'applicants' | 'respondents' | 'everyone'

/** A job that tells the parties, one message each, what this entry of the trail means for them. */
export function tell(whom: Whom, template: string, ...more: ValuesOf[]): Job {
  return async ({ payload }) => {
    const entry = await CaseEvent.findOrFail(payload.entryId)
    const mediationCase = await MediationCase.query()
      .where('id', entry.caseId)
      .preload('parties')
      .preload('committee')
      .firstOrFail()

    const values = {}
    for (const valuesOf of [common, ...more])
      Object.assign(values, await valuesOf(mediationCase, entry))

    for (const party of mediationCase.parties.filter(isMeantBy(whom))) {
      const key = `${template}:${entry.id}:${party.id}`
      await Messages.sendOnce(
        key,
        party.phone ?? party.agentPhone,
        template,
        values,
        mediationCase.id
      )
    }
  }
}

const isMeantBy = (whom: Whom) => (party: Party) =>
  whom === 'everyone' || (whom === 'applicants') === party.isApplicant
