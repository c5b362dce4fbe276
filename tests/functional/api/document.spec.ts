import router from '@adonisjs/core/services/router'
import { test } from '@japa/runner'

import { ENDPOINTS } from '#portals/api/endpoints'

test.group('The interface describes itself', () => {
  test('as an OpenAPI document with every route of the API in it', async ({ assert, client }) => {
    const response = await client.get('/api/v1/openapi.json')
    response.assertStatus(200)
    const document = response.body()

    assert.equal(document.openapi, '3.1.0')
    const described = Object.entries<object>(document.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method} /api/v1${path}`)
    )
    const served = Object.values(router.toJSON()).flat()
    const routes = served
      .filter(({ pattern }) => pattern.startsWith('/api/'))
      .filter(({ name }) => !['api.document', 'api.docs'].includes(name ?? ''))
      .map(
        ({ methods, pattern }) =>
          `${methods[0].toLowerCase()} ${pattern.replaceAll(/:(\w+)/g, '{$1}')}`
      )
    assert.sameMembers(described, routes)
  })

  test('with the names, limits and choices the validators hold', async ({ assert, client }) => {
    const { paths } = (await client.get('/api/v1/openapi.json')).body()
    const { schema } = paths['/applications'].post.requestBody.content['application/json']

    assert.includeMembers(schema.required, ['source', 'applicants', 'statement'])
    assert.equal(schema.properties.statement.maxLength, 5000)
    assert.include(schema.properties.referral_source.enum, 'court')
    assert.equal(schema.properties.happened_on.format, 'date')
    assert.property(schema.properties.applicants.items.properties, 'identity_number')
  })

  test('without a reference that leads nowhere or a word that is missing', async ({
    assert,
    client,
  }) => {
    const document = (await client.get('/api/v1/openapi.json')).body()
    const text = JSON.stringify(document)

    for (const [, name] of text.matchAll(/#\/components\/schemas\/(\w+)/g))
      assert.property(document.components.schemas, name)
    assert.notInclude(text, 'translation missing')
  })

  test('and as a page for people', async ({ assert, client }) => {
    const response = await client.get('/api/v1/docs').accept('html')

    response.assertStatus(200)
    for (const { path } of Object.values(ENDPOINTS))
      assert.include(response.text(), `/api/v1${path.replace(':id', '{id}')}`)
    assert.include(response.text(), 'applicants[].identity_number')
    assert.notInclude(response.text(), 'translation missing')
  })
})
