/** An SVG picture as the `src` of an `<img>` in a paper. */
export function svgSource(svg: string): string {
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
}
