import { setTimeout as wait } from 'node:timers/promises'

import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { test } from '@japa/runner'

import { verifyTrail } from '#cases/verify_trail'
import { Clients } from '#tests/crash/clients'
import { crashDatabase } from '#tests/crash/crash_database'
import { CrashingServer } from '#tests/crash/crashing_server'
import { until } from '#tests/until'

/** A campaign asks for more: KILLS=1000. */
const KILLS = Number(process.env.KILLS ?? 10)
const CLIENTS = 8
const DISPATCHER = ['--username=fenliu', '--name=分流员', '--role=dispatcher', '--region=330803']

test.group('kill -9 while people file', () => {
  test('loses no acknowledged case, doubles none and breaks no chain', async ({
    assert,
    cleanup,
  }) => {
    const database = await crashDatabase()
    const server = await CrashingServer.on(database.settings)
    cleanup(() => database.close())
    cleanup(async () => {
      await server.kill()
    })
    await server.start()
    await server.ask('staff:add', ...DISPATCHER)
    const token = await server.ask('api:token', '--client=court', '--name=衢江区人民法院')
    const clients = new Clients(server.url, token, CLIENTS)

    for (let kill = 1; kill <= KILLS; kill++) {
      await wait(100 + Math.random() * 400)
      await server.kill()
      await server.start()
    }
    await clients.stop()
    await server.stop()

    const { client } = database
    const acknowledged = [...clients.answers.values()]
    const stored = (await client.from('mediation_cases').select('citizen_number')).map(
      (row) => row.citizen_number as string
    )
    assert.isAbove(acknowledged.length, KILLS)
    assert.isEmpty(clients.contradictions)
    assert.isEmpty(clients.refusals)
    assert.sameMembers(stored, acknowledged)
    assert.equal(await countOf(client, 'idempotency_keys'), acknowledged.length)

    const { broken, cases, entries } = await verifyTrail(client)
    assert.isNull(broken)
    assert.equal(cases, acknowledged.length)
    assert.equal(await countOf(client, 'milestones', { kind: 'registered' }), cases)
    const followers = await client
      .from('outbox')
      .where('topic', 'like', 'case.%')
      .count('* as total')
    assert.equal(Number(followers[0].total), entries)

    const exitCodes = await everyJobEnds(server, client)
    assert.sameMembers([...new Set(exitCodes)], [0])
    assert.equal(await countOf(client, 'messages', { template: 'registered' }), cases)
  }).timeout(120_000 + KILLS * 15_000)
})

/** The next server finishes what the killed ones had in hand; answers with the exit codes of its orderly end. */
async function everyJobEnds(server: CrashingServer, client: QueryClientContract) {
  await server.start()
  // Leases and pauses between attempts are only time: let it pass.
  await client.from('outbox').whereNot('state', 'done').update({ claimed_until_ms: 0 })
  await until(async () => {
    await client.from('outbox').where('state', 'pending').update({ available_at_ms: 0 })
    return (
      (await countOf(client, 'outbox', { state: 'done' })) === (await countOf(client, 'outbox'))
    )
  }, 60_000)
  return server.stop()
}

async function countOf(
  client: QueryClientContract,
  table: string,
  where: Record<string, string> = {}
) {
  const [{ total }] = await client.from(table).where(where).count('* as total')
  return Number(total)
}
