import { column } from '@adonisjs/lucid/orm'
import { DateTime } from 'luxon'

import { Money } from '#core/money'
import { seal, unseal } from '#core/secrecy'

/*
 * How values are kept so that SQLite and MariaDB answer alike: instants as UTC text with milliseconds,
 * days as text, money as whole fen, flags as 0/1, JSON as text, secrets sealed.
 */

/** `…_at`: an instant, `2026-03-10T06:00:00.000Z`. Sorts as text. */
export function instant(options: { autoCreate?: boolean; autoUpdate?: boolean } = {}) {
  return column({
    ...options,
    prepare: (value: DateTime | string | null | undefined) => toInstant(value),
    consume: (value: string | null) => (value ? DateTime.fromISO(value, { zone: 'utc' }) : null),
  })
}

/** The stored form of an instant, for queries. */
export function toInstant(value: DateTime | string | null | undefined): string | null {
  return value instanceof DateTime ? value.toUTC().toISO() : (value ?? null)
}

/** `…_fen`: whole fen in a BIGINT. */
export function money() {
  return column({
    prepare: (value: Money | null | undefined) => value?.fen.toString() ?? null,
    consume: (value: number | string | bigint | null) =>
      value === null ? null : Money.fen(BigInt(value)),
  })
}

export function flag() {
  return column({
    prepare: (value: boolean | null | undefined) =>
      value === null || value === undefined ? null : value ? 1 : 0,
    consume: (value: number | null) => (value === null ? null : value === 1),
  })
}

export function json() {
  return column({
    prepare: (value: unknown) =>
      value === undefined || value === null ? null : JSON.stringify(value),
    consume: (value: unknown) => (typeof value === 'string' ? JSON.parse(value) : value),
  })
}

/** Encrypted at rest, plain in the model; never part of a serialised answer. */
export function secret() {
  return column({
    serializeAs: null,
    prepare: (value: string | null | undefined) => seal(value ?? null),
    consume: (value: string | null) => unseal(value),
  })
}
