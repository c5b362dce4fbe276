import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { test } from '@japa/runner'

const pages = globSync('resources/views/**/*.edge').map((path) => ({
  path,
  text: readFileSync(path, 'utf8'),
}))

test.group('Pages', () => {
  test('carry no inline style, script or handler, which the content policy would drop', ({
    assert,
  }) => {
    const inline = /\sstyle=|<script(?![^>]*\bsrc=)|\son[a-z]+=["']/
    assert.deepEqual(
      pages.filter(({ text }) => inline.test(text)).map(({ path }) => path),
      []
    )
  })

  test('write attributes only through the function that escapes', ({ assert }) => {
    assert.deepEqual(
      pages.filter(({ text }) => /html\.attrs|toAttrs\(/.test(text)).map(({ path }) => path),
      []
    )
  })

  test('find every word they ask for', ({ assert }) => {
    const words = readWords()
    const missing = pages.flatMap(({ path, text }) =>
      [...text.matchAll(/\bt\('([\w.-]+)'/g)]
        .filter(([, key]) => !words.has(key))
        .map(([, key]) => `${path}: ${key}`)
    )
    assert.deepEqual(missing, [])
  })
})

function readWords(): Set<string> {
  return new Set(
    globSync('resources/lang/zh-CN/*.json').flatMap((path) =>
      keysOf(JSON.parse(readFileSync(path, 'utf8')), basename(path, '.json'))
    )
  )
}

function keysOf(words: object, prefix: string): string[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${prefix}.${key}`] : keysOf(value, `${prefix}.${key}`)
  )
}
