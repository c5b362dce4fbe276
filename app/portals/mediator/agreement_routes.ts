import router from '@adonisjs/core/services/router'

import { controllers } from '#generated/controllers'
import { middleware, webStack } from '#start/kernel'

const { mediator } = controllers

/** 调解协议 of a case: draft, lock, marks, paper, performance. */
router
  .group(() => {
    router.get('/', [mediator.Agreements, 'show']).as('show')
    router.put('/', [mediator.Agreements, 'update']).as('update')
    router.get('/preview', [mediator.AgreementPreviews, 'show']).as('preview')
    router.get('/preview.pdf', [mediator.AgreementPreviews, 'file']).as('preview.file')
    router.post('/lock', [mediator.AgreementLocks, 'store']).as('lock')
    router.delete('/lock', [mediator.AgreementLocks, 'destroy']).as('unlock')
    router.post('/oral', [mediator.OralAgreements, 'store']).as('oral')
    router.post('/marks', [mediator.Marks, 'store']).as('marks')
    router.get('/paper.pdf', [mediator.AgreementPapers, 'show']).as('paper')
    router.post('/performances', [mediator.Performances, 'store']).as('performances')
    router.post('/completion', [mediator.PerformanceCompletions, 'store']).as('completion')
  })
  .prefix('/mediator/cases/:case_id/agreement')
  .as('mediator.agreement')
  .use([...webStack, middleware.auth({ roles: ['mediator', 'head'], signIn: '/sign-in' })])
