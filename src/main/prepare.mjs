// Runs before everything else, under whatever Node the machine has: plain JavaScript, and nothing from node_modules.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { accessSync, constants, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
const modules = join(root, 'node_modules')
const stamp = join(modules, '.satap-lock')
const wanted = read(join(root, 'package-lock.json'))

if (!wanted) end('package-lock.json is missing, so Satap does not know what to install: restore it.')
if (read(stamp) !== fingerprint()) {
  if (firstMissing()) install()
  remember()
}

function install() {
  if (!canWrite(root) || (existsSync(modules) && !canWrite(modules))) {
    end(`Satap cannot install what it needs: the folder ${existsSync(modules) ? modules : root} cannot be written.`)
  }
  console.error('Installing what is missing …')
  const { status, error, stdout, stderr } = npmCi()
  if (error || status !== 0)
    end(`${stdout ?? ''}${stderr ?? ''}\nnpm could not install what Satap needs${error ? `: ${error.message}` : ''}.`)
  // npm passes over an optional package that it could not fetch, and Node and PostgreSQL are such.
  const missing = firstMissing()
  if (missing) end(`npm installed everything but ${missing}: see that the network is up, and try again.`)
}

/** The npm that started us, with the Node that runs it: the one in node_modules is about to be replaced. */
function npmCi() {
  const { npm_execpath: npm = '', npm_node_execpath: node = process.execPath } = process.env
  // Below `error` npm says that the Node running it is older than the one Satap brings, which is as it should be.
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const options = { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }
  return /npm-cli\.c?js$/.test(npm) ? spawnSync(node, [npm, ...args], options) : spawnSync('npm', args, options)
}

/** The first package of the lock that is not installed as the lock says; other platforms' packages are not missed. */
function firstMissing() {
  const ourLibc = process.report?.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl'
  const installed = JSON.parse(read(join(modules, '.package-lock.json')) || '{}').packages ?? {}
  for (const [path, { version, integrity, optional, os, cpu, libc }] of Object.entries(JSON.parse(wanted).packages)) {
    const isHere = installed[path]?.version === version && installed[path]?.integrity === integrity
    if (!path || (isHere && existsSync(join(root, path)))) continue
    if (optional && !(suits(os, process.platform) && suits(cpu, process.arch) && suits(libc ?? ourLibc, ourLibc)))
      continue
    return path.replace(/^.*node_modules\//, '')
  }
  return undefined
}

/** An optional package that names no platform is there only for one that is for another. */
function suits(allowed, ours) {
  return [allowed].flat().includes(ours)
}

/** Changes with what is wanted and with what npm last put there. */
function fingerprint() {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}\n`).update(wanted)
  return hash.update(read(join(modules, '.package-lock.json'))).digest('hex')
}

function remember() {
  try {
    writeFileSync(stamp, fingerprint())
  } catch {
    // A checkout that cannot be written is compared anew each time.
  }
}

function canWrite(folder) {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

function read(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : ''
}

function end(sentence) {
  console.error(sentence.trim())
  process.exit(1)
}
