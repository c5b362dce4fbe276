import { clock } from '#core/clock'
import { identityFault } from '#core/validation/identity_number'
import type { ApplicationParty } from '#intake/application'
import type { Dice } from '#seeds/demo/dice'
import { people } from '#seeds/demo/district/words'

/** No such county exists, so nobody has a number that begins like this. */
const AREA = '330899'

/** Somebody made up, with numbers that pass every check and belong to nobody. */
export function somebody(dice: Dice): ApplicationParty {
  const birthOn = birthday(dice)
  const order = dice.between(0, 999)

  return {
    kind: 'person',
    name: dice.pick(people.families) + dice.pick(people.given),
    gender: order % 2 ? '男' : '女',
    birthOn,
    ethnicity: '汉族',
    identityNumber: identityNumber(birthOn, order),
    phone: `1990000${digits(dice.between(0, 9999), 4)}`,
    address: `衢江区${dice.pick(people.places)}`,
  }
}

export function organization(dice: Dice, name: string): ApplicationParty {
  return {
    kind: 'organization',
    name,
    phone: '0570-0000000',
    legalRepresentative: dice.pick(people.families) + dice.pick(people.given),
    address: `衢江区${dice.pick(people.places)}`,
  }
}

function birthday(dice: Dice): string {
  const year = Number(clock.today().slice(0, 4)) - dice.between(22, 74)
  return `${year}-${digits(dice.between(1, 12), 2)}-${digits(dice.between(1, 28), 2)}`
}

function identityNumber(birthOn: string, order: number): string {
  const body = `${AREA}${birthOn.replaceAll('-', '')}${digits(order, 3)}`
  return [...'0123456789X'].map((check) => body + check).find((number) => !identityFault(number))!
}

const digits = (value: number, length: number) => String(value).padStart(length, '0')
