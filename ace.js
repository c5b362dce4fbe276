/** Ace entry point from source; the production build replaces this file with its own. */
import '@poppinss/ts-exec'

await import('./bin/console.js')
