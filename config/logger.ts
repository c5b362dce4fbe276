import { defineConfig, targets } from '@adonisjs/core/logger'

import env from '#start/env'

const loggerConfig = defineConfig({
  default: 'app',
  loggers: {
    app: {
      enabled: true,
      name: 'mediation-supermarket',
      level: env.get('LOG_LEVEL'),
      // Personal data never reaches a log line: bodies and cookies are not logged at all.
      redact: { paths: ['*.password', '*.phone', '*.identityNumber', '*.name', 'headers.cookie'] },
      hooks: {
        logMethod(line, log) {
          // The caller gets the same error thrown; here it would only stand there twice, with its stack.
          if (!String(line[0]).startsWith('Acquire connection error')) log.apply(this, line)
        },
      },
      // Standard error: standard output belongs to a command's answer.
      transport: { targets: [targets.file({ destination: 2 })] },
    },
  },
})

export default loggerConfig

declare module '@adonisjs/core/types' {
  export interface LoggersList extends InferLoggers<typeof loggerConfig> {}
}
