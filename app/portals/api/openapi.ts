import { say } from '#core/words'
import { type Endpoint, ENDPOINTS } from '#portals/api/endpoints'
import { BASE } from '#portals/api/links'
import { type Schema, SCHEMAS } from '#portals/api/schemas'
import { schemaToWire } from '#portals/api/wire'

const VERSION = '1.0.0'

/** The whole interface as an OpenAPI 3.1 document, from the same table that makes the routes. */
export function openApi() {
  const paths: Record<string, Record<string, Schema>> = {}
  for (const [name, endpoint] of Object.entries<Endpoint>(ENDPOINTS)) {
    const path = endpoint.path.replaceAll(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [endpoint.method]: operation(name, endpoint) }
  }

  return {
    openapi: '3.1.0',
    info: { title: say('api.title'), version: VERSION, description: say('api.lead') },
    servers: [{ url: BASE }],
    paths,
    components: {
      schemas: SCHEMAS,
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
    },
  }
}

function operation(name: string, endpoint: Endpoint) {
  return {
    operationId: name,
    summary: say(`api.endpoints.${name}.summary`),
    description: say(`api.endpoints.${name}.description`),
    security: [{ token: [endpoint.ability] }],
    parameters: parameters(endpoint),
    ...(endpoint.body && {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: schemaToWire(endpoint.body.toJSONSchema()) } },
      },
    }),
    responses: responses(endpoint),
  }
}

function parameters({ path, query, isIdempotent }: Endpoint) {
  const asked = query ? schemaToWire(query.toJSONSchema()) : { properties: {} }

  return [
    ...[...path.matchAll(/:(\w+)/g)].map(([, name]) => parameter('path', name, { type: 'string' })),
    ...Object.entries<Schema>(asked.properties).map(([name, schema]) =>
      parameter('query', name, schema)
    ),
    ...(isIdempotent
      ? [parameter('header', 'Idempotency-Key', { type: 'string', format: 'uuid' })]
      : []),
  ]
}

const parameter = (place: 'path' | 'query' | 'header', name: string, schema: Schema) => ({
  in: place,
  name,
  required: place !== 'query',
  schema,
  description: say(`api.parameters.${name}`),
})

function responses({ answers }: Endpoint) {
  const answered = Object.entries(answers).map(([status, schema]) => [
    status,
    {
      description: say('api.answered'),
      content: { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } },
    },
  ])
  const problem = {
    description: say('api.problem'),
    content: {
      'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
    },
  }

  return { ...Object.fromEntries(answered), default: problem }
}
