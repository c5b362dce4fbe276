import db from '@adonisjs/lucid/services/db'

/** Jobs that failed to the last attempt, by topic: somebody has to look. */
export async function deadJobs(): Promise<{ topic: string; count: number }[]> {
  const rows = await db
    .from('outbox')
    .where('state', 'dead')
    .groupBy('topic')
    .orderBy('topic')
    .select('topic')
    .count('* as total')

  return rows.map(({ topic, total }) => ({ topic, count: Number(total) }))
}
