import { RequestValidator } from '@adonisjs/core/http'
import i18n from '@adonisjs/i18n/services/main'

// Every message beside a field is Chinese, from resources/lang/zh-CN/validator.json.
RequestValidator.messagesProvider = () => i18n.locale(i18n.defaultLocale).createMessagesProvider()
