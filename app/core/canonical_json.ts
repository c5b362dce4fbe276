type Json = string | number | boolean | null | Json[] | { [key: string]: Json | undefined }

/** JSON with sorted keys and no spaces: equal content gives equal bytes, so it can be hashed. */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)

  const fields = Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key]!)}`)

  return `{${fields.join(',')}}`
}

export type { Json }
