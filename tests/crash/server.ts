/** The web server from source, with one more endpoint, so that chains have more than one entry. */
process.env.TZ = 'UTC'

await import('reflect-metadata')
const { Ignitor } = await import('@adonisjs/core')

const APP_ROOT = new URL('../../', import.meta.url)

const IMPORTER = (filePath: string) => {
  if (filePath.startsWith('./') || filePath.startsWith('../')) {
    return import(new URL(filePath, APP_ROOT).href)
  }
  return import(filePath)
}

await new Ignitor(APP_ROOT, { importer: IMPORTER })
  .tap((app) => {
    app.booting(async () => {
      await import('#start/env')
    })
    app.starting(async () => {
      const { default: router } = await import('@adonisjs/core/services/router')
      const { raise } = await import('#tests/crash/risk')
      router.post('/crash/risks', raise)
    })
    app.ready(() => {
      process.send!('ready')
    })
    app.listen('SIGTERM', () => app.terminate())
  })
  .httpServer()
  .start()
