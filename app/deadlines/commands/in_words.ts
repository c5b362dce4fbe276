import { say } from '#core/words'
import type { Answer } from '#deadlines/commands/answer'
import type { Deadline } from '#deadlines/compute'
import { dayLabel, why } from '#deadlines/explain'

/** A short table for people. */
export function inWords(answer: Answer): string {
  const rows: [string, string | null][] = [
    ['rule', ruleLine(answer)],
    ['start', answer.start],
    ...answer.pauses.map(({ from, to }): [string, string] => ['paused', `${from} — ${to}`]),
    ['due', answer.safe ? dated(answer.due) : answer.due],
    ['safe', answer.safe && dated(answer.safe)],
    ['rolled', answer.rolled && answer.rolled !== answer.due ? dated(answer.rolled) : null],
    ['calendar', answer.calendar],
    ['note', answer.rule?.note ?? null],
    ...proof(answer),
  ]
  const told = rows.filter(([, value]) => value)
  return told
    .map(([key, value]) => `${say(`deadlines.answer.${key}`).padEnd(4, '　')}${value}`)
    .join('\n')
}

function ruleLine({ rule, length, unit }: Answer): string {
  const period = say(`deadlines.units.${unit}`, { length })
  if (!rule) return period

  const basis = rule.designDefault
    ? say('deadlines.answer.design_default')
    : `《${rule.law}》${rule.article ?? ''}`
  return `${rule.code} ${rule.name}：${period}（${basis}）`
}

const dated = (day: string) => `${day} ${dayLabel(day, day).split(' ')[1]}`

function proof(answer: Answer): [string, string][] {
  if (!answer.safe) return []

  const lines = why(answer as Deadline).map((line, index): [string, string] => [
    index ? 'more' : 'why',
    line,
  ])
  return answer.presumed ? [...lines, ['note', say('deadlines.presumed')]] : lines
}
