import { parseArgs } from 'node:util'
import { measureBooking } from './booking.ts'
import { castPlayers, forget, startHall } from './hall.ts'
import { measureLcp } from './lcp.ts'
import { measurePaint } from './paint.ts'
import { measureRates } from './rates.ts'
import { atMost, type Row, row } from './row.ts'
import { measureSearch } from './search.ts'
import { measureWeights } from './weights.ts'

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false }, only: { type: 'string' } } })

/** `npm run bench`: figures side by side in one run, on a hall and a database of their own. */
const rows: Row[] = []
const first = await startHall()
const { folder } = first
await first.stop()
const hall = await startHall(folder)
try {
  rows.push(
    row('first start to ready, screens built', first.startMs / 1_000, 's', atMost(first.startMs / 1_000, 10, 's')),
  )
  rows.push(row('later start to ready', hall.startMs / 1_000, 's', atMost(hall.startMs / 1_000, 2, 's')))
  const players = await castPlayers(hall, 32)
  const wants = (part: string) => values.only === undefined || values.only === part
  if (wants('weights')) rows.push(...(await measureWeights(hall, players)))
  if (wants('lcp')) rows.push(...(await measureLcp(hall)))
  if (wants('rates')) rows.push(...(await measureRates(hall, players)))
  if (wants('search')) rows.push(...(await measureSearch(hall)))
  if (wants('booking')) rows.push(...(await measureBooking(hall)))
  if (wants('paint')) rows.push(...(await measurePaint(hall, players)))
} finally {
  await hall.stop()
  forget(folder)
}
if (values.json) console.log(JSON.stringify(rows))
else
  for (const one of rows)
    console.log(
      `${one.pass === null ? '    ' : one.pass ? 'pass' : 'FAIL'}  ${one.name.padEnd(66)} ${String(one.value).padStart(10)} ${one.unit}${one.goal ? `  (${one.goal})` : ''}`,
    )
