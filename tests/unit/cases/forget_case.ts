import db from '@adonisjs/lucid/services/db'

/** In the order in which they let go of each other. */
const TABLES = [
  'milestones',
  'routing_decisions',
  'case_events',
  'assignments',
  'pauses',
  'extensions',
  'contact_attempts',
  'parties',
]

/** Removes a case that a test committed for all to see, with what the verbs before mediation leave. */
export async function forgetCase(caseId: number) {
  await db.from('outbox').where('payload', 'like', `{"caseId":${caseId},%`).delete()
  for (const table of TABLES) await db.from(table).where('case_id', caseId).delete()
  await db.from('mediation_cases').where('id', caseId).delete()
}
