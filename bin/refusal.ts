/** Why the program could not start, in one sentence for the person who started it. */
export function refusal(error: any): string {
  switch (error.code) {
    case 'E_INVALID_ENV_VARIABLES':
      return `A setting is missing or wrong (see .env): ${error.help.replace(/^- /gm, '').split('\n').join('; ')}.`
    case 'EADDRINUSE':
      return `Port ${error.port} is taken: stop what uses it, or set another PORT.`
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'ENOSPC':
    case 'SQLITE_CANTOPEN':
    case 'SQLITE_READONLY':
    case 'SQLITE_FULL':
      return `${error.path ?? 'The database file'} cannot be written (${error.code}).`
    case 'SQLITE_NOTADB':
      return 'The file named by SQLITE_FILE is not an SQLite database.'
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `This machine cannot listen on HOST=${process.env.HOST ?? error.address}: ${error.message}.`
    case 'ECONNREFUSED':
    case 'ER_BAD_DB_ERROR':
    case 'ER_ACCESS_DENIED_ERROR':
    case 'ER_ACCESS_DENIED_NO_PASSWORD_ERROR':
    case 'ER_DBACCESS_DENIED_ERROR':
      return `A server named in .env does not let us in: ${error.message || error.code}.`
    default:
      // A refusal of the framework speaks for itself; anything else is a fault of ours, to be reported whole.
      return `Could not start: ${String(error.code).startsWith('E_') ? error.message : (error.stack ?? error)}`
  }
}
