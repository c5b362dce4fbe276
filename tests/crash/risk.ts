import type { HttpContext } from '@adonisjs/core/http'

import { RaiseRisk } from '#cases/actions/raise_risk'
import MediationCase from '#cases/models/mediation_case'
import User from '#identity/models/user'

export async function raise({ request, response }: HttpContext) {
  const dispatcher = await User.findByOrFail('username', 'fenliu')
  const mediationCase = await MediationCase.findByOrFail(
    'citizenNumber',
    request.input('citizenNumber')
  )

  await new RaiseRisk().handle(mediationCase, dispatcher, 'blue', '压力测试')
  return response.noContent()
}
