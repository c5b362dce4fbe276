import type { Application } from '#intake/application'

const LONGEST = 24

/** A short name for the case from what is asked for, without anybody's name being added. */
export function titleOf({ claim, statement }: Pick<Application, 'claim' | 'statement'>): string {
  const sentence = (claim || statement).split(/[。！？!?；;\n]/)[0].trim()
  const characters = [...sentence]

  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : sentence
}
