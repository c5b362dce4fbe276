import { DateTime } from 'luxon'
import { clock, type Day } from '#core/clock'
import type { Money } from '#core/money'

/** `3月10日 周二`; with the year in front when it is not this year. */
export function formatDay(day: Day): string {
  const date = DateTime.fromISO(day, { zone: 'utc', locale: 'zh-CN' })
  return `${yearOf(day)}${date.toFormat('M月d日 ccc')}`
}

/** `3月4日 8:50` by the office's wall clock; with the year in front when it is not this year. */
export function formatInstant(instant: DateTime): string {
  return `${yearOf(clock.dayOf(instant))}${clock.local(instant).toFormat('M月d日 H:mm')}`
}

/** `9:30` by the office's wall clock. */
export function formatTime(instant: DateTime): string {
  return clock.local(instant).toFormat('H:mm')
}

/** `28,460.00 元`, and `28,460 元` when there are no jiao and fen. */
export function formatMoney(money: Money): string {
  return `${money.toLocale().replace(/\.00$/, '')} 元`
}

/** What may be seen of a person by those who need not know more. Counted in code points, so 𠮷 is one character. */
export const mask = {
  /** `张*`, `欧***`; the dot of 买买提·吐尔逊 stays: `买**·***`. */
  name(name: string): string {
    const characters = [...name]
    if (characters.length < 2) return '*'
    return characters
      .map((character, i) => (i === 0 || character === '·' ? character : '*'))
      .join('')
  },

  /** `3301**********1234`. */
  identity(number: string): string {
    return middle(number, 4, 4)
  },

  /** `138****8000`, and `0570****120` for a line that is not a mobile. */
  phone(number: string): string {
    return /^1\d{10}$/.test(number) ? middle(number, 3, 4) : middle(number, 4, 3, 4)
  },
}

function yearOf(day: Day): string {
  const year = day.slice(0, 4)
  return year === clock.today().slice(0, 4) ? '' : `${year}年`
}

/** Too short to hide anything means nothing is shown. */
function middle(text: string, head: number, tail: number, stars?: number): string {
  const characters = [...text]
  const hidden = characters.length - head - tail
  if (hidden < 2) return '*'.repeat(characters.length)

  return [
    ...characters.slice(0, head),
    '*'.repeat(stars ?? hidden),
    ...characters.slice(-tail),
  ].join('')
}
