import i18n from '@adonisjs/i18n/services/main'

/** A sentence from resources/lang in the office's language, where no request is at hand. */
export function say(key: string, values?: Record<string, any>): string {
  return i18n.locale(i18n.defaultLocale).t(key, values)
}
