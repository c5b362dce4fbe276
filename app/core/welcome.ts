import type { I18n } from '@adonisjs/i18n'
import i18n from '@adonisjs/i18n/services/main'

export interface Login {
  /** What the person is called in the office, e.g. 窗口登记员. */
  role: string
  account: string
  password: string
  /** Where this person starts, e.g. `/desk`. */
  page: string
}

/** What `npm start` prints once it listens: the address, one login per role, a tour of five minutes. */
export function welcome({ address, logins }: { address: string; logins: Login[] }): string {
  const words = i18n.locale('zh-CN')

  return [
    '',
    `  ${words.t('welcome.title')}   ${address}`,
    '',
    ...(logins.length
      ? [`  ${words.t('welcome.logins')}`, ...logins.map(line), '', ...tour(words)]
      : []),
  ].join('\n')
}

/** Nobody can walk it without the demo's accounts. */
function tour(words: I18n): string[] {
  const steps = words.t('welcome.tour').split('\n')
  return [
    `  ${words.t('welcome.tour_title')}`,
    ...steps.map((step, index) => `    ${index + 1}. ${step}`),
    '',
  ]
}

/** Chinese characters take two columns of a terminal. */
function line({ role, account, password, page }: Login) {
  return `    ${role}${'　'.repeat(Math.max(1, 8 - [...role].length))}${account.padEnd(16)} ${password.padEnd(16)} ${page}`
}
