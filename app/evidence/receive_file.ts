import { readFile } from 'node:fs/promises'

import type { MultipartFile } from '@adonisjs/core/bodyparser'
import type { HttpContext } from '@adonisjs/core/http'
import { fileTypeFromBuffer } from 'file-type'

import { Refusal } from '#core/exceptions/refusal'
import { files } from '#core/files'
import { say } from '#core/words'

const LARGEST = 20 * 1024 * 1024

const KINDS: Record<string, { mime: string; extensions: string[] }> = {
  jpg: { mime: 'image/jpeg', extensions: ['jpg', 'jpeg', 'jfif'] },
  png: { mime: 'image/png', extensions: ['png'] },
  pdf: { mime: 'application/pdf', extensions: ['pdf'] },
  docx: {
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['docx'],
  },
}

/** A file as it came; its bytes are kept by their content. */
export interface ReceivedFile {
  sha256: string
  name: string
  mime: string
  size: number
}

type Fault = 'missing' | 'empty' | 'too_big' | 'wrong_kind' | 'disguised' | 'locked' | 'too_many'

export class UnfitFile extends Refusal {
  static code = 'E_UNFIT_FILE'
  static status = 422

  constructor(
    readonly fault: Fault,
    values: Record<string, string> = {}
  ) {
    super(say(`evidence.faults.${fault}`, values))
  }

  /** Beside the field `file`, like every other mistake in a form. */
  handle(error: this, { request, response, session }: HttpContext) {
    session.flash(request.except(['_csrf', '_method']))
    session.flash('inputErrorsBag', { file: [error.sentence] })
    return response.redirect().back()
  }
}

/**
 * Looks into an uploaded file, not at its name, and keeps its bytes.
 * @throws UnfitFile with a sentence to stand beside the field
 */
export async function receiveFile(upload: MultipartFile | null): Promise<ReceivedFile> {
  if (!upload?.tmpPath) throw new UnfitFile('missing')

  const name = nameOf(upload)
  if (upload.size === 0) throw new UnfitFile('empty', { name })
  if (upload.size > LARGEST) throw new UnfitFile('too_big', { name })

  const content = await readFile(upload.tmpPath)
  const { mime } = await kindOf(content, name)
  return { sha256: await files.put(content), name, mime, size: content.length }
}

/** Without invisible marks that would make `fdp.exe` read as `exe.pdf`. */
function nameOf({ clientName }: MultipartFile): string {
  return [...clientName.replaceAll(/[\p{Cc}\p{Cf}]/gu, '')].slice(-150).join('')
}

async function kindOf(content: Buffer, name: string) {
  const inside = (await fileTypeFromBuffer(content))?.ext ?? ''
  // An encrypted Word file is no longer a zip but a compound file; an encrypted PDF says so.
  if (inside === 'cfb' && /\.docx$/i.test(name)) throw new UnfitFile('locked', { name })

  const kind = KINDS[inside]
  const said = name.split('.').pop()!.toLowerCase()
  if (!kind && Object.values(KINDS).some(({ extensions }) => extensions.includes(said)))
    throw new UnfitFile('disguised', { name, said })
  if (!kind) throw new UnfitFile('wrong_kind', { name })
  if (!kind.extensions.includes(said)) throw new UnfitFile('disguised', { name, said })
  if (inside === 'pdf' && content.includes('/Encrypt')) throw new UnfitFile('locked', { name })
  return kind
}
