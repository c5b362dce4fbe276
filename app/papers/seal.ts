import { svgSource } from '#papers/svg_source'

const RED = '#c8161d'
const SIZE = 200
const STAR = Array.from({ length: 10 }, (_, i) => point(i % 2 ? 13 : 34, i * 36)).join(' ')

/**
 * The round seal of a people's mediation committee: name along the upper arc, five-pointed star in the middle.
 * The only red on a paper.
 */
export function sealPicture(committee: string): string {
  const letters = [...committee]
  const step = Math.min(24, 272 / Math.max(letters.length - 1, 1))
  const size = Math.min(25, step * 1.35)
  // Small letters stand as close to the ring as large ones.
  const baseline = (13 + size * 0.92).toFixed(2)

  const name = letters.map((letter, i) => {
    const angle = (i - (letters.length - 1) / 2) * step
    return `<text transform="rotate(${angle.toFixed(3)} 100 100)" x="100" y="${baseline}" font-size="${size.toFixed(2)}">${escaped(letter)}</text>`
  })

  return svgSource(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE} ${SIZE}" fill="${RED}">` +
      `<circle cx="100" cy="100" r="96" fill="none" stroke="${RED}" stroke-width="5"/>` +
      `<polygon points="${STAR}"/>` +
      `<g font-family="Noto Serif SC" font-weight="900" text-anchor="middle">${name.join('')}</g></svg>`
  )
}

function point(radius: number, degrees: number): string {
  const angle = (degrees - 90) * (Math.PI / 180)
  return `${(100 + radius * Math.cos(angle)).toFixed(2)},${(100 + radius * Math.sin(angle)).toFixed(2)}`
}

function escaped(text: string): string {
  return text.replace(/[<>&"]/g, (character) => `&#${character.codePointAt(0)};`)
}
