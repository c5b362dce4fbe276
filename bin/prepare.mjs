/**
 * Makes a fresh clone ready to run; plain JavaScript, because it runs before anything is installed.
 *
 *   node bin/prepare.mjs           packages, .env, folders, generated types
 *   node bin/prepare.mjs --build   … and the production build with its assets
 *   node bin/prepare.mjs --quiet   says nothing unless something goes wrong
 */
import { spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))
const NODE = join(ROOT, 'node_modules', '.bin', 'node')
const SOURCES = [
  ...['app', 'bin', 'config', 'database', 'resources', 'seeds', 'start'],
  ...[
    'adonisrc.ts',
    'ace.js',
    'package-lock.json',
    'package.json',
    'tsconfig.json',
    'vite.config.ts',
  ],
]
const quiet = process.argv.includes('--quiet')

class Refusal extends Error {}

try {
  checkPlatform()
  installPackages()
  writeSettings()
  generateTypes()
  if (process.argv.includes('--build')) build()
} catch (error) {
  console.error(error instanceof Refusal ? error.message : sentence(error))
  process.exit(1)
}

function checkPlatform() {
  const { platform, arch, versions } = process
  if (Number(versions.node.split('.')[0]) < 20) {
    throw new Refusal(`Node 20 or newer is needed to start; this is Node ${versions.node}.`)
  }
  const { glibcVersionRuntime } = process.report.getReport().header
  if (platform !== 'linux' || arch !== 'x64' || !glibcVersionRuntime) {
    const libc = platform === 'linux' && !glibcVersionRuntime ? ' without glibc' : ''
    throw new Refusal(
      `This platform (${platform} ${arch}${libc}) is not supported: ` +
        'printing official papers needs Linux x64 with glibc.'
    )
  }
}

function installPackages() {
  const stamp = join(ROOT, 'node_modules', '.prepared')
  const lock = createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf-8') === lock) return

  say('Installing the locked packages …')
  // NODE_ENV=production in the caller's environment would leave out what the build needs.
  run(
    'npm',
    ['ci', '--ignore-scripts', '--include=dev', '--include=optional'],
    'npm ci failed: the packages could not be installed.'
  )
  writeFileSync(stamp, lock)
}

function writeSettings() {
  mkdirSync(join(ROOT, 'tmp'), { recursive: true })
  const settings = join(ROOT, '.env')
  if (existsSync(settings)) return

  const key = randomBytes(24).toString('base64url')
  const example = readFileSync(join(ROOT, '.env.example'), 'utf-8')
  writeFileSync(settings, example.replace(/^APP_KEY=.*$/m, `APP_KEY=${key}`), {
    mode: 0o600,
    flag: 'wx',
  })
  say('Wrote .env with a new key: keep it, sealed records open with no other.')
}

function build() {
  const stamp = join(ROOT, 'build', '.built')
  if (existsSync(stamp) && newest(SOURCES) <= statSync(stamp).mtimeMs) return

  say('Building …')
  run(NODE, ['ace.js', 'build'], 'The build failed; its messages stand above.')
  writeFileSync(stamp, '')
}

/** Barrels of controllers and policies, and the names of the routes: the compiler needs them, git does not keep them. */
function generateTypes() {
  const stamp = join(ROOT, '.adonisjs', '.generated')
  if (
    existsSync(stamp) &&
    newest(['app', 'start', 'adonisrc.ts'], isIndexed) <= statSync(stamp).mtimeMs
  )
    return

  run(
    NODE,
    ['ace.js', 'codegen'],
    'The generated files could not be written; the messages stand above.'
  )
  writeFileSync(stamp, '')
}

function isIndexed(path) {
  return /(_controller|_policy|_transformer|routes|adonisrc)\.ts$/.test(path)
}

/** When the youngest of these files (in milliseconds since 1970) was written. */
function newest(paths, counts = () => true) {
  let youngest = 0
  for (const path of paths) {
    const file = join(ROOT, path)
    if (!existsSync(file)) continue
    const found = statSync(file)
    if (found.isDirectory()) {
      youngest = Math.max(
        youngest,
        newest(
          readdirSync(file).map((name) => join(path, name)),
          counts
        )
      )
    }
    // A folder's own time tells of files taken away.
    if (found.isDirectory() || counts(path)) youngest = Math.max(youngest, found.mtimeMs)
  }
  return youngest
}

/** What a tool has to say is shown only when it failed; standard output is the answer of the command that follows. */
function run(command, args, refusal) {
  const child = spawnSync(command, args, {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, TZ: 'UTC' },
  })
  if (child.status === 0) return

  process.stderr.write(`${child.stdout ?? ''}${child.stderr ?? ''}`)
  throw new Refusal(child.error ? `${refusal} (${child.error.message})` : refusal)
}

function sentence(error) {
  if (['EACCES', 'EROFS', 'EPERM', 'ENOTDIR', 'EEXIST', 'ENOSPC'].includes(error.code)) {
    return `Cannot write ${error.path}: ${error.code}. This folder must be writable.`
  }
  return error.message
}

function say(words) {
  if (!quiet) console.error(words)
}
