/** A JSON schema, written in Chinese where a reader of the document should know more than the type. */
export type Schema = Record<string, any>

const text = { type: 'string' }
const count = { type: 'integer' }
const flag = { type: 'boolean' }
const instant = { type: 'string', format: 'date-time' }
const day = { type: 'string', format: 'date' }
const hash = { type: 'string', pattern: '^[0-9a-f]{64}$' }
const path = { type: 'string', format: 'uri-reference' }

const orNull = (schema: Schema) => ({ anyOf: [schema, { type: 'null' }] })
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })
const list = (items: Schema) => ({ type: 'array', items })

/** Every field is always there; what is unknown is null. */
const record = (properties: Record<string, Schema>) => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
})

const page = (name: string) => record({ data: list(ref(name)), next: orNull(path) })

const links = record({ case: path, trail: path })

/** What the API answers. What it is sent comes from the validators. */
export const SCHEMAS = {
  Code: record({ code: text, name: text }),

  Money: record({
    amount: { type: 'string', pattern: String.raw`^-?\d+\.\d{2}$` },
    currency: { const: 'CNY' },
  }),

  Receipt: record({
    id: text,
    citizen_number: text,
    title: text,
    applied_at: instant,
    registered_at: instant,
    links,
  }),

  Party: record({ side: ref('Code'), kind: ref('Code'), name: text, consent: ref('Code') }),

  Case: record({
    id: text,
    citizen_number: text,
    region_code: text,
    status: ref('Code'),
    channel: ref('Code'),
    source: ref('Code'),
    referral_source: orNull(ref('Code')),
    referral_number: orNull(text),
    lane: orNull(ref('Code')),
    dispute_type: orNull(ref('Code')),
    committee: orNull(ref('Code')),
    claimed: orNull(ref('Money')),
    people_count: count,
    parties: list(ref('Party')),
    applied_at: instant,
    registered_at: instant,
    accepted_at: orNull(instant),
    agreed_at: orNull(instant),
    closed_at: orNull(instant),
    due_on: orNull(day),
    is_demo: flag,
    links,
  }),

  CasePage: page('Case'),

  TrailEntry: record({
    position: count,
    verb: ref('Code'),
    from_status: orNull(ref('Code')),
    to_status: ref('Code'),
    actor_role: ref('Code'),
    occurred_at: instant,
    recorded_at: instant,
    previous_hash: hash,
    hash,
  }),

  TrailPage: page('TrailEntry'),

  Problem: {
    type: 'object',
    properties: {
      type: text,
      title: text,
      status: count,
      detail: text,
      instance: path,
      trace_id: orNull(text),
      errors: list(record({ pointer: text, code: text, message: text })),
    },
    required: ['type', 'title', 'status', 'instance', 'trace_id'],
    additionalProperties: false,
  },
} as const satisfies Record<string, Schema>

export type SchemaName = keyof typeof SCHEMAS
