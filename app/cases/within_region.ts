import { significant } from '#deadlines/region'

interface Comparable<Query> {
  where(column: string, operator: string, value: string): Query
}

/**
 * Rows of this region and of all inside it, as a range an index can answer. Codes are digits, and `:` is the
 * character after `9`. (`LIKE` differs between engines and collations.)
 */
export function withinRegion<Query extends Comparable<any>>(
  query: Query,
  column: string,
  regionCode: string
): Query {
  const part = significant(regionCode)
  return query.where(column, '>=', part).where(column, '<', `${part}:`)
}
