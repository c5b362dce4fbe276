import { qrPath } from '#core/qr'
import { svgSource } from '#papers/svg_source'

/** The verification address as a QR code. */
export function qrPicture(address: string): string {
  const { size, path } = qrPath(address)

  return svgSource(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">` +
      `<path d="${path}"/></svg>`
  )
}
