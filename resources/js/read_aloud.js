const speech = window.speechSynthesis
const READABLE = 'h1, h2, h3, p, li, dt, dd, label, legend, .door'

/** 读给我听 appears only where the machine can read; a second press stops. */
export function readAloud() {
  const button = document.querySelector('[data-read-aloud]')
  if (!button || !speech) return

  button.hidden = false
  button.addEventListener('click', () => (speech.speaking ? stop(button) : read(button)))
  window.addEventListener('pagehide', () => speech.cancel())
}

function read(button) {
  const sentences = [...document.querySelector('main').querySelectorAll(READABLE)]
    .filter((part) => !part.querySelector(READABLE) && part.offsetParent)
    .map((part) => part.innerText.trim())
    .filter(Boolean)

  sentences.forEach((words, index) => {
    const utterance = new SpeechSynthesisUtterance(words)
    utterance.lang = 'zh-CN'
    utterance.rate = 0.9
    if (index === sentences.length - 1) utterance.onend = () => stop(button)
    speech.speak(utterance)
  })
  button.setAttribute('aria-pressed', 'true')
}

function stop(button) {
  speech.cancel()
  button.setAttribute('aria-pressed', 'false')
}
