interface Connection {
  prepare(sql: string): object
}

const MOST = 500

/** Lets a SQLite connection prepare each statement once: the query builder asks for it anew every time. */
export function rememberStatements(connection: Connection) {
  const prepare = connection.prepare.bind(connection)
  const prepared = new Map<string, object>()

  connection.prepare = (sql) => {
    const statement = prepared.get(sql) ?? prepare(sql)
    // The least recently used goes first.
    prepared.delete(sql)
    prepared.set(sql, statement)
    if (prepared.size > MOST) prepared.delete(prepared.keys().next().value!)

    return statement
  }
}
