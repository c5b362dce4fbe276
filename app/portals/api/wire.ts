/*
 * Names on the wire are snake_case, names inside are camelCase: a body is renamed before it is
 * validated, and the schema of a validator is renamed before it is published.
 */

const camel = (name: string) => name.replaceAll(/_([a-z])/g, (_, letter) => letter.toUpperCase())
const snake = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** A parsed body with the names used inside. It is never deeper than the body parser lets through. */
export function fromWire(value: unknown): unknown {
  return renamed(value, camel)
}

/** A JSON schema with the names used on the wire. */
export function schemaToWire(schema: Record<string, any>): Record<string, any> {
  const { properties, items, required, ...rest } = schema

  return {
    ...rest,
    ...(items && { items: schemaToWire(items) }),
    ...(required && { required: required.map(snake) }),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries<Record<string, any>>(properties).map(([name, inner]) => [
          snake(name),
          schemaToWire(inner),
        ])
      ),
    }),
  }
}

function renamed(value: unknown, rename: (name: string) => string): unknown {
  if (Array.isArray(value)) return value.map((entry) => renamed(entry, rename))
  if (value === null || typeof value !== 'object') return value

  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [rename(name), renamed(inner, rename)])
  )
}
