import { readFile } from 'node:fs/promises'

import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'

import { lifecycleDiagram } from '#cases/lifecycle_diagram'

test('The diagram in the README is the lifecycle table', async ({ assert }) => {
  const readme = await readFile(app.makePath('README.md'), 'utf-8')

  assert.include(readme, lifecycleDiagram())
})
