import { defineConfig } from '@adonisjs/core/bodyparser'

/** Empty fields become null; spaces at both ends are dropped (both databases ignore trailing ones in keys). */
const text = { convertEmptyStringsToNull: true, trimWhitespaces: true }

export default defineConfig({
  allowedMethods: ['POST', 'PUT', 'PATCH', 'DELETE'],
  form: { ...text, limit: '1mb', types: ['application/x-www-form-urlencoded'] },
  json: { ...text, limit: '1mb', types: ['application/json', 'application/problem+json'] },
  multipart: {
    ...text,
    autoProcess: true,
    processManually: [],
    limit: '21mb',
    fieldsLimit: '1mb',
    maxFields: 500,
    types: ['multipart/form-data'],
  },
})
