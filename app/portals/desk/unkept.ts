import type { HttpRequest } from '@adonisjs/core/http'

/** What is typed here is used once and kept nowhere, not even for the page that says it was wrong. */
export function unkept(request: HttpRequest): Record<string, unknown> {
  const typed = request.body()
  request.updateBody({})
  return typed
}
