import 'unpoly/unpoly.css'
import 'unpoly'
import Alpine from '@alpinejs/csp'
import { countCharacters } from './count_characters.js'
import { keyboard } from './keyboard.js'
import { printButtons } from './print.js'
import { sendOnce } from './send_once.js'

const { up } = window

up.log.config.banner = false
up.fragment.config.mainTargets.unshift('#page')
// The server says which tab is current, also on the pages beneath it.
up.status.config.navSelectors = []
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

up.macro('[data-once]', (form) => form.setAttribute('up-disable', ''))

// Signing in or a citizen's page is another document with other styles.
up.on('up:fragment:loaded', (event) => {
  const { ok, text, url } = event.response
  const isOurs = text.includes('id="page"') || !text.includes('<html')
  if (!ok || isOurs) return

  event.preventDefault()
  window.location.assign(url)
})

printButtons(up)
up.compiler('.error-summary', (summary) => summary.focus())

window.Alpine = Alpine
Alpine.start()
countCharacters()
sendOnce()
keyboard()
