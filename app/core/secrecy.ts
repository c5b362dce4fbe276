import encryption from '@adonisjs/core/services/encryption'

/** Encrypts what the law wants protected at rest; null and the empty text stay as they are. */
export function seal(text: string | null): string | null {
  return text ? encryption.use('records').encrypt(text) : text
}

/** The text behind a sealed value. Throws when the stored value was altered or the key is wrong. */
export function unseal(sealed: string | null | undefined): string | null {
  if (!sealed) return sealed ?? null

  const text = encryption.use('records').decrypt<string>(sealed)
  if (text === null)
    throw new Error('A sealed value cannot be opened: it was altered or APP_KEY changed')
  return text
}

/** Keyed hash of an identity number, phone or name: finds equal values without revealing them. */
export function blindIndex(
  kind: 'identity' | 'phone' | 'name' | 'code',
  text: string | null
): string | null {
  return text === null ? null : encryption.use('records').blindIndex(text, kind)
}
