/** Entry point of the web server (`npm start` in production, `npm run dev` while developing). */
process.env.TZ = 'UTC'

await import('reflect-metadata')
const { Ignitor } = await import('@adonisjs/core')
const { refusal } = await import('./refusal.js')

const APP_ROOT = new URL('../', import.meta.url)

const IMPORTER = (filePath: string) => {
  if (filePath.startsWith('./') || filePath.startsWith('../')) {
    return import(new URL(filePath, APP_ROOT).href)
  }
  return import(filePath)
}

new Ignitor(APP_ROOT, { importer: IMPORTER })
  .tap((app) => {
    app.booting(async () => {
      await import('#start/env')
    })
    app.listen('SIGTERM', () => app.terminate())
    app.listenIf(app.managedByPm2, 'SIGINT', () => app.terminate())
  })
  .httpServer()
  .start()
  .catch((error) => {
    console.error(refusal(error))
    process.exit(1)
  })
