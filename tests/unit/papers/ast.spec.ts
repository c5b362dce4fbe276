import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from '@japa/runner'

import { CLASSES, toTree } from '#papers/ast'
import { DOCUMENTS, THEME } from '#papers/places'

const templates = ['', 'partials'].flatMap((folder) =>
  readdirSync(join(DOCUMENTS, folder))
    .filter((file) => file.endsWith('.hbs'))
    .map((file) => readFileSync(join(DOCUMENTS, folder, file), 'utf8'))
)

test.group('The tree of a paper', () => {
  test('refuses {html}')
    .with([
      { html: '<script>1</script>' },
      { html: '<p onclick="1">甲</p>' },
      { html: '<p class="fancy">甲</p>' },
      { html: '<p style="color:red">甲</p>' },
      { html: '<img src="https://example.com/a.svg" alt="">' },
      { html: '<p>甲' },
      { html: '<!-- 甲 -->' },
    ])
    .run(({ assert }, { html }) => {
      assert.throws(() => toTree(html))
    })

  test('keeps text as text', ({ assert }) => {
    const [p] = toTree('<p>\n  &lt;b&gt; &amp;amp; #read(&quot;x&quot;)\n</p>').blocks

    assert.deepEqual(typeof p === 'string' ? p : p.children, ['<b> &amp; #read("x")'])
  })

  test('every class of a template is known to every printer', ({ assert }) => {
    const theme = readFileSync(join(THEME, 'render.typ'), 'utf8')
    const screen = readFileSync(join(THEME, 'gov.css'), 'utf8')
    const used = new Set(
      templates.flatMap((source) =>
        [...source.matchAll(/class="([^"]+)"/g)].flatMap(([, names]) => names.split(' '))
      )
    )

    for (const name of used) {
      assert.include(CLASSES as readonly string[], name)
      assert.match(theme, new RegExp(`"${name}"|^  ${name}: \\(`, 'm'), `render.typ: ${name}`)
      assert.match(screen, new RegExp(`\\.${name}\\b`), `gov.css: ${name}`)
    }
    assert.sameMembers([...used], [...CLASSES], 'no class is left over')
  })

  test('no template goes round the escaping', ({ assert }) => {
    for (const source of templates) assert.notMatch(source, /\{\{\{|\{\{~?&|SafeString/)
  })
})
