import { encode } from 'uqr'

import { svgSource } from '#papers/svg_source'

/** The verification address as a QR code, level M: one path, four modules of quiet border. */
export function qrPicture(address: string): string {
  const { data, size } = encode(address, { ecc: 'M', border: 4 })
  const modules = data.flatMap((row, y) =>
    row.flatMap((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : []))
  )

  return svgSource(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">` +
      `<path d="${modules.join('')}"/></svg>`
  )
}
