import type { HttpContext } from '@adonisjs/core/http'

import { RaiseRisk } from '#cases/actions/raise_risk'
import { sm3 } from '#core/sm3'
import { anApplication } from '#database/factories/case_story'
import User from '#identity/models/user'
import { FileApplication } from '#intake/actions/file_application'

/** Answers with the citizen number once the case is committed; every other case then gets a second entry. */
export async function file({ request, response }: HttpContext) {
  const key: string = request.input('key')
  const [clerk, dispatcher] = await Promise.all(
    ['chuangkou', 'fenliu'].map((username) => User.findByOrFail('username', username))
  )

  const mediationCase = await new FileApplication().handle(anApplication(), {
    by: clerk,
    actorRole: 'clerk',
    once: { scope: 'crash', key, request: sm3('the same application') },
  })
  response.created({ citizenNumber: mediationCase.citizenNumber })

  if (mediationCase.id % 2)
    await new RaiseRisk().handle(mediationCase, dispatcher, 'blue', '压力测试')
}
