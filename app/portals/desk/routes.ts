import router from '@adonisjs/core/services/router'

import { controllers } from '#generated/controllers'
import { ROLES } from '#identity/roles'
import { middleware, webStack } from '#start/kernel'

const SIGN_IN = '/sign-in'
const STAFF = ROLES.filter((role) => role !== 'citizen')

router
  .group(() => {
    router.get(SIGN_IN, [controllers.desk.Sessions, 'create']).as('sign_in')
    router.post(SIGN_IN, [controllers.desk.Sessions, 'store']).as('sign_in.store')
    router.delete('/session', [controllers.desk.Sessions, 'destroy']).as('sign_out')
  })
  .use(webStack)

router
  .group(() => {
    router.get('/', [controllers.desk.Accounts, 'show']).as('account')
    router.put('password', [controllers.desk.Passwords, 'update']).as('password.update')
    router.get('second-factor', [controllers.desk.SecondFactors, 'create']).as('second_factor')
    router
      .post('second-factor', [controllers.desk.SecondFactors, 'store'])
      .as('second_factor.store')
    router
      .delete('second-factor', [controllers.desk.SecondFactors, 'destroy'])
      .as('second_factor.destroy')
  })
  .prefix('/account')
  .use([...webStack, middleware.auth({ roles: STAFF, signIn: SIGN_IN })])
