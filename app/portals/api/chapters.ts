import { say } from '#core/words'
import type { openApi } from '#portals/api/openapi'
import type { Schema } from '#portals/api/schemas'

type Document = ReturnType<typeof openApi>

/** One line of a table of fields: `parties[].side.code`. */
export interface Line {
  name: string
  type: string
  isRequired: boolean
}

/** The document as a page reads it: one chapter an operation, nested fields as one list of lines. */
export function chaptersOf({ paths, servers, components }: Document) {
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries<Schema>(operations).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path: `${servers[0].url}${path}`,
      id: operation.operationId as string,
      summary: operation.summary as string,
      description: operation.description as string,
      abilities: operation.security[0].token.join(' ') as string,
      parameters: operation.parameters.map((parameter: Schema) => ({
        ...parameter,
        place: say(`api.document.places.${parameter.in}`),
        type: typeOf(parameter.schema),
      })),
      body: linesOf(schemaIn(operation.requestBody), components.schemas),
      answers: Object.entries<Schema>(operation.responses)
        .filter(([status]) => status !== 'default')
        .map(([status, response]) => ({
          status,
          words: response.description as string,
          lines: linesOf(schemaIn(response), components.schemas),
        })),
    }))
  )
}

/** What every operation answers when it is refused. */
export const problemIn = ({ components }: Document) => ({
  status: '4xx, 5xx',
  words: say('api.problem'),
  lines: linesOf(components.schemas.Problem, components.schemas),
})

const schemaIn = (holder?: Schema): Schema | null =>
  holder ? Object.values<Schema>(holder.content)[0].schema : null

function linesOf(schema: Schema | null, schemas: Record<string, Schema>, under = ''): Line[] {
  const { properties = {}, required = [] } = schema ? resolved(schema, schemas) : {}

  return Object.entries<Schema>(properties).flatMap(([field, inner]) => {
    const name = under + field
    const own = { name, type: typeOf(inner), isRequired: required.includes(field) }
    const items = resolved(inner, schemas).items
    return [own, ...linesOf(items ?? inner, schemas, items ? `${name}[].` : `${name}.`)]
  })
}

/** Behind a reference or "or null" stands the schema that has the fields. */
function resolved(schema: Schema, schemas: Record<string, Schema>): Schema {
  const meant = schema.anyOf?.[0] ?? schema
  return meant.$ref ? schemas[meant.$ref.split('/').at(-1)] : meant
}

function typeOf(schema: Schema): string {
  if (schema.anyOf?.at(-1)?.type === 'null') return `${typeOf(schema.anyOf[0])} | null`
  if (schema.$ref) return schema.$ref.split('/').at(-1)
  if (schema.type === 'array') return `${typeOf(schema.items)}[]`
  if (schema.enum) return schema.enum.join(' | ')
  if (schema.const) return schema.const

  const type = [schema.type ?? 'string'].flat().join(' | ')
  return schema.format ? `${type} (${schema.format})` : type
}
