/** A button that prints the page; without scripts it is not there. */
export function printButtons(up) {
  up.compiler('[data-print]', (button) => {
    button.hidden = false
    button.addEventListener('click', () => window.print())
  })
}
