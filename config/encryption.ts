import { defineConfig, drivers } from '@adonisjs/core/encryption'

import { sm4 } from '#core/sm4'
import env from '#start/env'

/**
 * `framework` signs cookies; `records` is for what the law wants protected at rest:
 * identity numbers, phones, caucus notes (GB/T 39786, SM4-CBC with HMAC-SM3).
 */
const encryptionConfig = defineConfig({
  default: 'framework',
  list: {
    framework: drivers.aes256gcm({ id: 'framework', keys: [env.get('APP_KEY')] }),
    records: sm4({ id: 'records', keys: [env.get('APP_KEY')] }),
  },
})

export default encryptionConfig

declare module '@adonisjs/core/types' {
  export interface EncryptorsList extends InferEncryptors<typeof encryptionConfig> {}
}
