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
    router
      .put('registrations/:id/supplement', [controllers.desk.Supplements, 'update'])
      .as('supplements.update')

    router.get('queue', [controllers.desk.Queue, 'index']).as('queue')
    router.get('queue/:id', [controllers.desk.QueuedCases, 'show']).as('queue.show')
    router.post('queue/:id/routing', [controllers.desk.Routings, 'store']).as('routings.store')
    router
      .get('queue/:id/supplement', [controllers.desk.Supplements, 'create'])
      .as('supplements.create')
    router
      .post('queue/:id/supplement', [controllers.desk.Supplements, 'store'])
      .as('supplements.store')
    router
      .get('queue/:id/consultation', [controllers.desk.Consultations, 'create'])
      .as('consultations.create')
    router
      .post('queue/:id/consultation', [controllers.desk.Consultations, 'store'])
      .as('consultations.store')
    router.get('queue/:id/transfer', [controllers.desk.Transfers, 'create']).as('transfers.create')
    router.post('queue/:id/transfer', [controllers.desk.Transfers, 'store']).as('transfers.store')
    router.get('queue/:id/refusal', [controllers.desk.Refusals, 'create']).as('refusals.create')
    router.post('queue/:id/refusal', [controllers.desk.Refusals, 'store']).as('refusals.store')
  })
  .prefix('/desk')
  .as('desk')
  .use([...webStack, middleware.auth({ roles: DESK_ROLES, signIn: SIGN_IN })])
