import type { Lexicon, Sighting } from '#routing/lexicon'
import { amounts, days, peopleCounts } from '#routing/numbers'
import { quote, read, type Reading } from '#routing/reading'

/** What is known when a dispute is filed: the words, and whatever the form asked for. */
export interface Statement {
  text: string
  /** `relation` is what a party is to the other side: hospital, school, neighbour … a concept of the rule set. */
  parties?: { role: string; kind?: string; name?: string | null; relation?: string | null }[]
  /** Yuan, as a decimal string or a number. */
  amount?: string | number | null
  place?: string | null
  peopleCount?: number | null
  channel?: string | null
  referrer?: string | null
}

/** Something the rules may rest on, with the words it came from. */
export interface Fact {
  /** A concept of the rule set, `against:`, `claimant:` or `cleared:` such a concept, or money, people, day, channel, mass. */
  code: string
  value?: string
  quote: string
  /** Where the words begin in the statement; null when a form field said it. */
  offset: number | null
}

const MASS_FROM = 10

/** Reads the facts out of a statement. Never throws, whatever the text. */
export function factsOf(statement: Statement, words: Lexicon, isParty: (code: string) => boolean) {
  const reading = read(String(statement.text ?? ''))
  const sightings = words(reading.text)
  const named = fromForm(statement, words, isParty)
  const stances = stancesOf(reading, sightings, isParty)
  // A respondent who is named on the form beats what the words seem to say.
  const facts = [
    ...sightings.map((sighting) => fact(reading, sighting)),
    ...(named.some(({ code }) => code.startsWith('against:'))
      ? stances.filter(({ code }) => !code.startsWith('against:'))
      : stances),
    ...counted(reading),
    ...named,
  ]

  return { reading, facts: withMass(facts) }
}

const fact = (reading: Reading, { code, start, end }: Sighting, value?: string): Fact => ({
  code,
  ...(value === undefined ? {} : { value }),
  ...quote(reading, start, end),
})

const ANSWERS =
  /^(?:方面|那边|里面|公司|中心|老板娘?|负责人|经理|领导|校长|站|的人|一方|方|家|的)?,?(?:却|就|又|一直|现在|都|也|倒|还)?(?:说|讲|称|不认|不肯|不赔|不给|不退|不同意|不承认|不理|拒|推|只[肯愿赔给认]|赖|坚持|认为|答复|回复|拖|躲|咬定|一口)/
const ASKED = /(?:要求|请求|要|找|告|诉|让|叫|向|请|投诉|和|与|跟)(?:[^,]{0,4})$/
const FREED_AFTER =
  /^[^,]{0,5}(?:挺好|蛮好|很好|没问题|没有问题|没责任|没有责任|无责|没过错|也尽力|不怪|没关系)/
// Somebody who tried to help is not the other side.
const MEDIATED = /^(?:,?(?:说|讲|也|都|就|来)){0,2}(?:管不了|管不着|劝|多次协调|协调|调解过|出面)/
const FREED_BEFORE =
  /(?:不怪|不关|不是告|不是要告|不找|没怪|不赖|不是[^,]{0,3}的?(?:错|问题))[^,]{0,3}$/

/** Whom the words hold liable (`against:`) and whom they free (`cleared:`). */
function stancesOf(
  reading: Reading,
  sightings: Sighting[],
  isParty: (code: string) => boolean
): Fact[] {
  const { text } = reading
  return sightings
    .filter(({ code }) => isParty(code))
    .flatMap((sighting) => {
      const before = text.slice(Math.max(0, sighting.start - 9), sighting.start)
      const after = text.slice(sighting.end, sighting.end + 12)
      const stance = stanceOf(before, after)
      return stance ? [fact(reading, { ...sighting, code: `${stance}:${sighting.code}` })] : []
    })
}

function stanceOf(before: string, after: string) {
  if (FREED_BEFORE.test(before) || MEDIATED.test(after)) return 'cleared'
  if (ANSWERS.test(after)) return 'against'
  if (FREED_AFTER.test(after)) return 'cleared'
  return ASKED.test(before) ? 'against' : null
}

function counted(reading: Reading): Fact[] {
  const { text } = reading
  return [
    ...amounts(text).map(({ yuan, ...place }) => fact(reading, { code: 'money', ...place }, yuan)),
    ...peopleCounts(text).map(({ count, ...place }) =>
      fact(reading, { code: 'people', ...place }, String(count))
    ),
    ...days(text).map((place) => fact(reading, { code: 'day', ...place })),
  ]
}

function fromForm(
  statement: Statement,
  words: Lexicon,
  isParty: (code: string) => boolean
): Fact[] {
  const facts: Fact[] = []
  const add = (code: string, said: string, value?: string) =>
    facts.push({ code, ...(value === undefined ? {} : { value }), quote: said, offset: null })

  for (const { role, name, relation } of statement.parties ?? []) {
    const side = role === 'respondent' ? 'against' : 'claimant'
    const codes = new Set(name ? words(read(name).text).map(({ code }) => code) : [])
    if (relation) codes.add(relation)

    for (const code of [...codes].filter(isParty)) {
      add(code, name ?? relation!)
      add(`${side}:${code}`, name ?? relation!)
    }
  }
  if (statement.amount) add('money', String(statement.amount), String(statement.amount))
  if (statement.peopleCount)
    add('people', String(statement.peopleCount), String(statement.peopleCount))
  if (statement.channel) add(`channel:${statement.channel}`, statement.channel)
  if (statement.referrer) add('referrer', statement.referrer, statement.referrer)
  return facts
}

/** Ten people or more on one side make a mass dispute. */
function withMass(facts: Fact[]): Fact[] {
  const many = facts.find(({ code, value }) => code === 'people' && Number(value) >= MASS_FROM)
  return many ? [...facts, { ...many, code: 'mass' }] : facts
}
