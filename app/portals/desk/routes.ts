import router from '@adonisjs/core/services/router'

import { controllers } from '#generated/controllers'
import { ROLES } from '#identity/roles'
import { DESK_ROLES } from '#portals/desk/place'
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

router
  .group(() => {
    router.get('/', [controllers.desk.Home, 'index']).as('home')
    router.get('search', [controllers.desk.Searches, 'index']).as('searches.index')
    router
      .get('registrations/new', [controllers.desk.Registrations, 'create'])
      .as('registrations.create')
    router
      .get('registrations/check', [controllers.desk.RegistrationChecks, 'show'])
      .as('registration_checks.show')
    router
      .post('registrations/check', [controllers.desk.RegistrationChecks, 'store'])
      .as('registration_checks.store')
    router
      .post('registrations/amend', [controllers.desk.RegistrationAmendments, 'store'])
      .as('registration_amendments.store')
    router
      .post('registrations', [controllers.desk.Registrations, 'store'])
      .as('registrations.store')
    router
      .get('registrations/:id', [controllers.desk.Registrations, 'show'])
      .as('registrations.show')
    router
      .get('registrations/:id/:sheet', [controllers.desk.RegistrationSheets, 'show'])
      .where('sheet', /^(receipt|application)$/)
      .as('registration_sheets.show')
  })
  .prefix('/desk')
  .as('desk')
  .use([...webStack, middleware.auth({ roles: DESK_ROLES, signIn: SIGN_IN })])
