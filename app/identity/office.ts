import Committee from '#identity/models/committee'
import Region from '#identity/models/region'

/** The office whose pages these are. */
export interface Office {
  regionCode: string
  name: string
  organisers: string
  phone: string | null
  address: string | null
}

const REGION = '330803'

/** On working days, by the office's wall clock. */
export const OFFICE_HOURS = [
  ['8:30', '12:00'],
  ['14:00', '17:30'],
] as const

let known: Office | undefined

/** Reference data: read once in a process. */
export async function theOffice(): Promise<Office> {
  return (known ??= await read())
}

async function read(): Promise<Office> {
  const region = await Region.findBy('code', REGION)
  const committee = await Committee.query()
    .where({ regionCode: REGION, kind: 'township' })
    .orderBy('id')
    .first()
  const place = region?.name ?? ''

  return {
    regionCode: REGION,
    name: `${place.replace(/[区县市]$/, '')}调解超市`,
    organisers: [committee?.name, `${place}司法局`].filter(Boolean).join('·'),
    phone: committee?.phone ?? null,
    address: committee?.address ?? null,
  }
}
