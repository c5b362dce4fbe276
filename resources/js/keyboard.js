const OFF = 'keyboard-off'

/** The keys of the staff pages; every one has a link or button too, and `?` shows them all and can switch them off. */
export function keyboard() {
  let prefix = ''

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey && event.key === 'Enter') return event.target.form?.requestSubmit()
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
    if (localStorage.getItem(OFF) && event.key !== '?') return

    const key = prefix + event.key
    prefix = event.key === 'g' ? 'g ' : ''
    if (press(key)) event.preventDefault()
  })

  document.addEventListener('change', ({ target }) => {
    if (!target.matches('[data-keyboard-off]')) return
    if (target.checked) localStorage.setItem(OFF, 'yes')
    else localStorage.removeItem(OFF)
  })
}

function press(key) {
  if (key === '/') return focus('[data-search]')
  if (key === 'j') return move(1)
  if (key === 'k') return move(-1)
  if (key === 'o') return follow('.here a')
  if (key === '?') return showKeys()
  return follow(`[data-key="${key}"]`)
}

function move(step) {
  const rows = [...document.querySelectorAll('tbody.rows-to-walk > tr')]
  if (!rows.length) return false

  const at = rows.findIndex((row) => row.matches('.here'))
  const next = Math.max(0, Math.min(rows.length - 1, at + step))
  rows[at]?.classList.remove('here')
  rows[next].classList.add('here')
  rows[next].scrollIntoView({ block: 'nearest' })
  return focus('.here a')
}

function focus(selector) {
  const found = document.querySelector(selector)
  found?.focus()
  return Boolean(found)
}

function follow(selector) {
  const found = document.querySelector(selector)
  found?.click()
  return Boolean(found)
}

function showKeys() {
  const keys = document.querySelector('[data-keys]')
  if (!keys) return false

  keys.querySelector('[data-keyboard-off]').checked = Boolean(localStorage.getItem(OFF))
  keys.open ? keys.close() : keys.showModal()
  return true
}

function isTyping(target) {
  return target.matches(
    'input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]'
  )
}
