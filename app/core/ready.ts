import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'

import { fsReadAll } from '@adonisjs/core/helpers'
import app from '@adonisjs/core/services/app'
import { MigrationRunner } from '@adonisjs/lucid/migration'
import db from '@adonisjs/lucid/services/db'

import { alone } from '#core/alone'

/** Source and build each remember what they loaded, since their loaders may differ. */
const LOADED = `reference_data${extname(import.meta.url)}`

let asked: Promise<void> | undefined

/** The database has its tables and today's reference data. Asked before the server listens and before each command. */
export function ready() {
  return (asked ??= alone('ready', async () => {
    await migrate()
    await loadReferenceData()
  }))
}

async function migrate() {
  const runner = new MigrationRunner(db, app, {
    direction: 'up',
    dryRun: false,
    disableLocks: true,
  })
  await runner.run()
  if (runner.error) throw runner.error
}

async function loadReferenceData() {
  const loaders = await filesOf('seeds/loaders')
  const fingerprint = await digest([...loaders, ...(await filesOf('seeds/data'))])
  const setting = await db.from('settings').where('name', LOADED).first()
  if (setting?.value === fingerprint) return

  for (const file of loaders.filter((path) => /_seeder\.[jt]s$/.test(path))) {
    const { default: Loader } = await import(file)
    await new Loader(db.connection()).run()
  }
  await db
    .table('settings')
    .knexQuery.insert({ name: LOADED, value: fingerprint })
    .onConflict('name')
    .merge()
}

/** URLs of all files below, in the order of their names. */
function filesOf(folder: string) {
  return fsReadAll(app.makeURL(folder), {
    pathType: 'url',
    ignoreMissingRoot: true,
    filter: () => true,
  })
}

async function digest(files: string[]) {
  const hash = createHash('sha256')
  for (const file of files)
    hash.update(file.split('/').pop()!).update(await readFile(new URL(file)))
  return hash.digest('hex')
}
