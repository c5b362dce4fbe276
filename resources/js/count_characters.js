/** Says how many characters are left, in the words the server put there. */
export function countCharacters() {
  document.addEventListener('input', ({ target }) => {
    const limit = Number(target.dataset?.limit)
    const words = document.getElementById(`${target.id}-limit`)
    if (!limit || !words) return

    const left = limit - [...target.value].length
    words.textContent =
      left < 0 ? words.dataset.over.replace('#', -left) : words.dataset.left.replace('#', left)
  })
}
