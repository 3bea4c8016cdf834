import { parseArgs } from 'node:util'
import { readConfig } from '#platform/config'

const { values } = parseArgs({
  options: {
    counters: { type: 'string', default: '' },
    visitors: { type: 'string', default: '200' },
    speed: { type: 'string', default: '1' },
    seed: { type: 'string', default: '7' },
  },
})

// A hall beside the real one: the same files, a folder, a database and a clock of its own.
const { config, faults } = readConfig(process.env)
const numbers = { visitors: Number(values.visitors), speed: Number(values.speed), seed: Number(values.seed) }
for (const [name, value] of Object.entries(numbers))
  if (!(value > 0)) faults.push(`--${name} must be a number above 0.`)
if (faults.length > 0) {
  for (const fault of faults) console.error(fault)
  process.exit(2)
}
process.env['SATAP_MODE'] = 'practice'
process.env['SATAP_FOLDER'] = `${config.folder}-rehearsal`
process.env['SATAP_PORT'] = String(config.port + 10)
delete process.env['DATABASE_URL']
delete process.env['SATAP_ORIGIN']

const { rehearse } = await import('./rehearsal.ts')
process.exitCode = await rehearse({ counterIds: values.counters.split(',').filter(Boolean), ...numbers })
