import { openApi } from '#portals/api/openapi'

type Schema = Record<string, any>

const { schemas } = openApi().components

/** What of the value its schema does not allow: one sentence each, none when it conforms. */
export function faultsOf(value: any, schema: Schema, at = ''): string[] {
  if (schema.$ref) return faultsOf(value, named(schema.$ref.split('/').at(-1)), at)
  if (schema.anyOf) {
    const each = schema.anyOf.map((one: Schema) => faultsOf(value, one, at))
    return each.some((faults: string[]) => faults.length === 0) ? [] : each[0]
  }
  if (schema.const !== undefined)
    return value === schema.const ? [] : [`${at} is not ${schema.const}`]
  if (!KINDS[schema.type](value)) return [`${at} is no ${schema.type}: ${JSON.stringify(value)}`]
  if (schema.type === 'array')
    return value.flatMap((entry: any, i: number) => faultsOf(entry, schema.items, `${at}/${i}`))
  if (schema.type === 'object') return faultsOfObject(value, schema, at)
  if (schema.pattern && !new RegExp(schema.pattern).test(value))
    return [`${at} does not match ${schema.pattern}: ${value}`]
  if (
    schema.format === 'date-time' &&
    !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(value)
  )
    return [`${at} is no RFC 3339 instant: ${value}`]
  if (schema.format === 'date' && !/^\d{4}-\d\d-\d\d$/.test(value))
    return [`${at} is no day: ${value}`]
  return []
}

const named = (name: string): Schema => schemas[name as keyof typeof schemas]

function faultsOfObject(value: any, { properties, required }: Schema, at: string): string[] {
  return [
    ...required
      .filter((name: string) => !(name in value))
      .map((name: string) => `${at}/${name} is missing`),
    ...Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .flatMap(([name, inner]) =>
        properties[name]
          ? faultsOf(inner, properties[name], `${at}/${name}`)
          : [`${at}/${name} is not in the document`]
      ),
  ]
}

const KINDS: Record<string, (value: unknown) => boolean> = {
  string: (value) => typeof value === 'string',
  boolean: (value) => typeof value === 'boolean',
  integer: (value) => Number.isInteger(value),
  null: (value) => value === null,
  array: (value) => Array.isArray(value),
  object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
}
