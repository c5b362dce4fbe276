import { encode } from 'uqr'

/** An address as a QR code, level M: one path of an SVG of `size` modules a side, four of them quiet border. */
export function qrPath(address: string): { size: number; path: string } {
  const { data: rows, size } = encode(address, { ecc: 'M', border: 4 })
  const modules = rows.flatMap((row, y) =>
    row.flatMap((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : []))
  )
  return { size, path: modules.join('') }
}
