import router from '@adonisjs/core/services/router'

import { controllers } from '#generated/controllers'
import '#portals/mediator/agreement_routes'
import { middleware, webStack } from '#start/kernel'

const { mediator } = controllers

router
  .group(() => {
    router.get('/', [mediator.Workbenches, 'show']).as('workbench')
    router.get('/hearings', [mediator.Hearings, 'mine']).as('hearings')
    router.get('/cases', [mediator.Cases, 'index']).as('cases.index')

    router
      .group(() => {
        router.get('/', [mediator.Cases, 'show']).as('show')
        router.get('/parties', [mediator.Parties, 'index']).as('parties')
        router.get('/timeline', [mediator.Timelines, 'show']).as('timeline')
        router.get('/deadlines', [mediator.Deadlines, 'show']).as('deadlines')
        router.get('/dossier', [mediator.Dossiers, 'show']).as('dossier')
        router.get('/papers/:id', [mediator.Papers, 'show']).as('papers.show')
        router.get('/evidence', [mediator.Evidence, 'index']).as('evidence.index')
        router.post('/evidence', [mediator.Evidence, 'store']).as('evidence.store')
        router.get('/evidence/:id', [mediator.Evidence, 'show']).as('evidence.show')
        router.post('/notes', [mediator.Notes, 'store']).as('notes.store')

        // Each verb: the page that prepares it, and the verb itself.
        router.resource('acceptances', mediator.Acceptances).only(['create', 'store'])
        router.resource('archivings', mediator.Archivings).only(['create', 'store'])
        router.resource('assignments', mediator.Assignments).only(['create', 'store'])
        router.resource('beginnings', mediator.Beginnings).only(['create', 'store'])
        router.resource('closings', mediator.Closings).only(['create', 'store'])
        router.resource('consent_requests', mediator.ConsentRequests).only(['create', 'store'])
        router.resource('consents', mediator.Consents).only(['create', 'store'])
        router.resource('contacts', mediator.Contacts).only(['create', 'store'])
        router.resource('extensions', mediator.Extensions).only(['create', 'store'])
        router.resource('pauses', mediator.Pauses).only(['create', 'store'])
        router.resource('recusals', mediator.Recusals).only(['create', 'store'])
        router.resource('rejections', mediator.Rejections).only(['create', 'store'])
        router.resource('resumptions', mediator.Resumptions).only(['create', 'store'])
        router.resource('returns', mediator.Returns).only(['create', 'store'])
        router.resource('reveals', mediator.Reveals).only(['create', 'store'])
        router.resource('rights_notices', mediator.RightsNotices).only(['create', 'store'])
        router.resource('risks', mediator.Risks).only(['create', 'store'])
        router.resource('terminations', mediator.Terminations).only(['create', 'store'])
        router.resource('withdrawals', mediator.Withdrawals).only(['create', 'store'])

        router.get('/hearings', [mediator.Hearings, 'index']).as('hearings.index')
        router.get('/hearings/create', [mediator.Hearings, 'create']).as('hearings.create')
        router.post('/hearings', [mediator.Hearings, 'store']).as('hearings.store')
        router
          .group(() => {
            router.get('/cancellation/create', [mediator.Cancellations, 'create'])
            router.post('/cancellation', [mediator.Cancellations, 'store'])
            router.get('/attendance/create', [mediator.Attendances, 'create'])
            router.post('/attendance', [mediator.Attendances, 'store'])
            router.get('/minutes', [mediator.Minutes, 'show']).as('minutes')
            router.put('/minutes', [mediator.Minutes, 'update'])
            router.post('/minutes/reading', [mediator.MinutesReadings, 'store'])
            router.post('/minutes/seal', [mediator.MinutesSeals, 'store'])
          })
          .prefix('/hearings/:hearing_id')
          .as('hearings')
      })
      .prefix('/cases/:case_id')
      .as('cases')
  })
  .prefix('/mediator')
  .as('mediator')
  .use([...webStack, middleware.auth({ roles: ['mediator', 'head'], signIn: '/sign-in' })])
