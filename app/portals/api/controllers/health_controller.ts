import type { HttpContext } from '@adonisjs/core/http'

import { healthChecks } from '#start/health'

/** For operators: 200 when people can be served, 503 when not; which part, and since when. Nothing about the machine. */
export default class HealthController {
  async show({ response }: HttpContext) {
    const { isHealthy, status, finishedAt, checks } = await healthChecks.run()

    return response
      .status(isHealthy ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({
        is_healthy: isHealthy,
        status,
        finished_at: finishedAt.toISOString(),
        checks: checks.map((check) => ({
          name: check.name,
          status: check.status,
          message: check.message,
        })),
      })
  }
}
