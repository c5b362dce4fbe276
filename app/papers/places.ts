import { dirname } from 'node:path'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const require = createRequire(import.meta.url)

/** Two levels up from here both in the source tree and in the build. */
const resource = (path: string) =>
  fileURLToPath(new URL(`../../resources/${path}`, import.meta.url))

const npmFont = (family: string, weight: string) =>
  `${dirname(require.resolve(`@expo-google-fonts/${family}/package.json`))}/${weight}`

export const DOCUMENTS = resource('documents')
export const THEME = resource('documents/theme')

/** Papers never use a font of the machine they happen to run on. */
export const FONT_FOLDERS = [
  resource('fonts'),
  npmFont('noto-serif-sc', '400Regular'),
  npmFont('noto-serif-sc', '900Black'),
  npmFont('noto-sans-sc', '400Regular'),
]

/** Every chain of fonts in the theme ends with these four, so their union is what can be printed. */
export const LAST_FONTS = [
  `${npmFont('noto-serif-sc', '400Regular')}/NotoSerifSC_400Regular.ttf`,
  resource('fonts/babelstone-han/BabelStoneHan-rare.ttf'),
  resource('fonts/hanazono/HanaMinB-rare.ttf'),
  resource('fonts/dejavu/DejaVuSans-marks.ttf'),
]
