import router from '@adonisjs/core/services/router'

import { controllers } from '#generated/controllers'
import { middleware, webStack } from '#start/kernel'

router
  .group(() => {
    router.get('/', [controllers.bureau.Situations, 'show']).as('situation')
    router.get('definitions', [controllers.bureau.Definitions, 'index']).as('definitions')
    router.get('charts/:chart/file', [controllers.bureau.ChartFiles, 'show']).as('charts.file')
    router
      .get('charts/:chart/drawing', [controllers.bureau.ChartDrawings, 'show'])
      .as('charts.drawing')
    router
      .get('figures/:metric/cases', [controllers.bureau.FigureCases, 'index'])
      .as('figures.cases')
    router
      .get('figures/:metric/cases/file', [controllers.bureau.FigureFiles, 'show'])
      .as('figures.file')
    router.get('cases/:id', [controllers.bureau.Cases, 'show']).as('cases.show')
    router.post('cases/:id/reveals', [controllers.bureau.Reveals, 'store']).as('reveals.store')
  })
  .prefix('/bureau')
  .as('bureau')
  .use([...webStack, middleware.auth({ roles: ['officer'], signIn: '/sign-in' })])
