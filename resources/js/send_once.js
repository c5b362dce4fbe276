/** A form is sent once: the button rests and says so. Coming back by the back button wakes it again. */
export function sendOnce() {
  document.addEventListener('submit', (event) => {
    const form = event.target
    if (!form.matches('[data-once]') || event.defaultPrevented) return
    if (form.dataset.sent) return event.preventDefault()

    form.dataset.sent = 'yes'
    form.setAttribute('aria-busy', 'true')
    setTimeout(() => {
      for (const button of form.querySelectorAll('button'))
        button.setAttribute('aria-disabled', 'true')
    })
    setTimeout(() => wake(form), 8000)
  })

  window.addEventListener('pageshow', () => {
    for (const form of document.querySelectorAll('[data-sent]')) wake(form)
  })
}

function wake(form) {
  delete form.dataset.sent
  form.removeAttribute('aria-busy')
  for (const button of form.querySelectorAll('[aria-disabled]'))
    button.removeAttribute('aria-disabled')
}
