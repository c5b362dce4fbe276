import type { HttpContext } from '@adonisjs/core/http'
import router from '@adonisjs/core/services/router'
import type { NextFn } from '@adonisjs/core/types/http'

import { controllers } from '#generated/controllers'
import { QUESTIONS } from '#intake/questions'
import { middleware, webStack } from '#start/kernel'

const { citizen } = controllers
const signedIn = middleware.auth({ roles: ['citizen'], signIn: '/progress' })
const question = { match: new RegExp(`^(?:${QUESTIONS.join('|')})$`) }

/** 回执、我的案件: for the people concerned, not for search engines. */
const unlisted = ({ response }: HttpContext, next: NextFn) => {
  response.header('x-robots-tag', 'noindex')
  return next()
}

router
  .group(() => {
    router.get('/', [citizen.Home, 'show']).as('home')
    router.get('/elder', [citizen.ElderModes, 'show']).as('elder')
    router.get('/privacy', [citizen.Information, 'privacy']).as('privacy')
    router.get('/complaints', [citizen.Information, 'complaints']).as('complaints')

    // 申请 C3, C7, C8
    router.get('/applications/new', [citizen.Applications, 'create']).as('applications.create')
    router.post('/applications', [citizen.Applications, 'store']).as('applications.store')
    router.get('/applications/check', [citizen.Applications, 'check']).as('applications.check')
    router
      .get('/applications/questions/:question', [citizen.Questions, 'show'])
      .where('question', question)
      .as('questions.show')
    router
      .post('/applications/questions/:question', [citizen.Questions, 'update'])
      .where('question', question)
      .as('questions.update')
    router.delete('/applications/files/:index', [citizen.DraftFiles, 'destroy']).as('files.destroy')
    router.post('/applications/drafts', [citizen.Drafts, 'store']).as('drafts.store')
    router.get('/applications/saved', [citizen.Drafts, 'show']).as('drafts.show')
    router
      .post('/applications/resumption', [citizen.Drafts, 'resume'])
      .use(signedIn)
      .as('drafts.resume')
    router
      .get('/applications/:public_id/receipt', [citizen.Receipts, 'show'])
      .use(unlisted)
      .as('receipts.show')

    // 查进度、收到通知
    router.get('/progress', [citizen.Sessions, 'create']).as('sessions.create')
    router.post('/progress/codes', [citizen.Codes, 'store']).as('codes.store')
    router.get('/progress/code', [citizen.Codes, 'show']).as('codes.show')
    router.post('/progress/session', [citizen.Sessions, 'store']).as('sessions.store')
    router.delete('/progress/session', [citizen.Sessions, 'destroy']).as('sessions.destroy')
    router.get('/notice', [citizen.Invitations, 'create']).as('invitations.create')
    router.post('/notice', [citizen.Invitations, 'store']).as('invitations.store')

    // 验真 C14
    router.get('/verify', [citizen.Verifications, 'create']).as('verifications.create')
    router.post('/verify', [citizen.Verifications, 'store']).as('verifications.store')
    router.get('/verify/:code', [citizen.Verifications, 'show']).as('verifications.show')
  })
  .as('citizen')
  .use([...webStack])

// 我的案件 C9
router
  .group(() => {
    router.get('/', [citizen.Cases, 'index']).as('index')
    router.get('/:public_id', [citizen.Cases, 'show']).as('show')
    router.get('/:public_id/consent', [citizen.Consents, 'create']).as('consents.create')
    router.post('/:public_id/consent', [citizen.Consents, 'store']).as('consents.store')
    router.get('/:public_id/withdrawal', [citizen.Withdrawals, 'create']).as('withdrawals.create')
    router.post('/:public_id/withdrawal', [citizen.Withdrawals, 'store']).as('withdrawals.store')
    router.get('/:public_id/materials/new', [citizen.Materials, 'create']).as('materials.create')
    router.post('/:public_id/materials', [citizen.Materials, 'store']).as('materials.store')
    router.get('/:public_id/materials/:file_id', [citizen.Materials, 'show']).as('materials.show')
    router.post('/:public_id/supplement', [citizen.Supplements, 'store']).as('supplements.store')
    router.get('/:public_id/hearing.ics', [citizen.Calendars, 'show']).as('calendars.show')
    router.get('/:public_id/papers/:paper_id', [citizen.Papers, 'show']).as('papers.show')
  })
  .prefix('/cases')
  .as('citizen.cases')
  .use([unlisted, ...webStack, signedIn])
