import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'
import { access, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

import app from '@adonisjs/core/services/app'

import { publicId } from '#core/public_id'
import env from '#start/env'

/**
 * Files by their content: what is stored cannot be changed, and the same bytes are stored once.
 * Encrypted at rest; that the name is the SHA-256 of the plain bytes proves they came back whole.
 */
export interface Files {
  /** Answers the SHA-256 under which the bytes are found again. */
  put(bytes: Uint8Array): Promise<string>
  /** Throws when they are missing, or are no longer what they were. */
  get(sha256: string): Promise<Buffer>
  has(sha256: string): Promise<boolean>
}

export class LocalFiles implements Files {
  #key: Buffer

  constructor(
    readonly root: string,
    secret: string
  ) {
    this.#key = Buffer.from(hkdfSync('sm3', secret, '', 'files', 16))
  }

  async put(bytes: Uint8Array): Promise<string> {
    const name = sha256(bytes)
    if (await this.has(name)) return name

    const path = this.#pathOf(name)
    const unfinished = `${path}.${publicId()}`
    await mkdir(dirname(path), { recursive: true })
    await writeFile(unfinished, this.#lock(bytes), { flush: true })
    // A name appears with all its bytes or not at all.
    await rename(unfinished, path)
    return name
  }

  async get(name: string): Promise<Buffer> {
    const bytes = this.#unlock(await readFile(this.#pathOf(name)))
    if (sha256(bytes) !== name) throw new Error(`The stored file ${name} has been altered`)
    return bytes
  }

  async has(name: string): Promise<boolean> {
    return access(this.#pathOf(name)).then(
      () => true,
      () => false
    )
  }

  #pathOf(name: string): string {
    return join(this.root, name.slice(0, 2), name)
  }

  #lock(bytes: Uint8Array): Buffer {
    const iv = randomBytes(16)
    const cipher = createCipheriv('sm4-ctr', this.#key, iv)
    return Buffer.concat([iv, cipher.update(bytes), cipher.final()])
  }

  #unlock(stored: Buffer): Buffer {
    const decipher = createDecipheriv('sm4-ctr', this.#key, stored.subarray(0, 16))
    return Buffer.concat([decipher.update(stored.subarray(16)), decipher.final()])
  }
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** The port: local disk here; an S3-compatible store takes its place without a caller noticing. */
export const files = new LocalFiles(
  app.makePath(env.get('FILES_ROOT', 'tmp/files')),
  env.get('APP_KEY').release()
)
