import 'unpoly/unpoly.css'
import 'unpoly'
import Alpine from '@alpinejs/csp'
import { countCharacters } from './count_characters.js'
import { keyboard } from './keyboard.js'

const { up } = window

up.fragment.config.mainTargets.unshift('#page')
up.link.config.followSelectors.push('a[href]')
up.link.config.noFollowSelectors.push(
  '[download]',
  '[target]',
  '[href$=".pdf"]',
  '[href$=".csv"]',
  '[href$=".svg"]'
)
up.form.config.submitSelectors.push('form')
up.form.config.noSubmitSelectors.push('[enctype="multipart/form-data"]')

up.compiler('.error-summary', (summary) => summary.focus())

window.Alpine = Alpine
Alpine.start()
countCharacters()
keyboard()
