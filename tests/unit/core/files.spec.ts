import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { test } from '@japa/runner'

import { LocalFiles } from '#core/files'

test.group('Kept files', () => {
  test('come back as they were, and are stored once', async ({ assert }) => {
    const { files, root } = await anEmptyStore()

    const name = await files.put(Buffer.from('病历第一页'))
    assert.equal(await files.put(Buffer.from('病历第一页')), name)

    assert.equal((await files.get(name)).toString(), '病历第一页')
    assert.lengthOf(await stored(root), 1)
  })

  test('cannot be read from the disk', async ({ assert }) => {
    const { files, root } = await anEmptyStore()
    await files.put(Buffer.from('病历第一页'))

    const [path] = await stored(root)
    assert.notInclude((await readFile(path)).toString(), '病历')
  })

  test('are refused once a single byte on the disk has changed', async ({ assert }) => {
    const { files, root } = await anEmptyStore()
    const name = await files.put(Buffer.from('协议书'))
    const [path] = await stored(root)
    const bytes = await readFile(path)
    bytes[bytes.length - 1] ^= 1
    await writeFile(path, bytes)

    await assert.rejects(() => files.get(name), /altered/)
  })
})

async function anEmptyStore() {
  const root = await mkdtemp(join(tmpdir(), 'files-'))
  return { root, files: new LocalFiles(root, 'a secret of sixteen or more') }
}

async function stored(root: string) {
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}
