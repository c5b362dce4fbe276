import { test } from '@japa/runner'

test.group('When something goes wrong', () => {
  test('a page that does not exist says so, with a way on and a number', async ({
    assert,
    client,
  }) => {
    const response = await client.get('/no-such-page').accept('html')

    response.assertStatus(404)
    const page = response.text()
    assert.include(page, '没有找到这一页')
    assert.include(page, 'href="/"')
    assert.include(page, '错误编号 404')
  })

  test('it stays large for a reader of the larger edition', async ({ assert, client }) => {
    const response = await client.get('/no-such-page').accept('html').cookie('elder', '1')

    assert.include(response.text(), 'data-elder')
  })

  test('what was asked for is not written into the page', async ({ assert, client }) => {
    const response = await client.get('/no-such-page?a="><script>alert(1)</script>').accept('html')

    assert.notInclude(response.text(), '<script>alert')
  })
})
