import { parseArgs } from 'node:util'
import { measureBooking } from './booking.ts'
import { measureEstimates } from './estimates.ts'
import { castPlayers, forget, startHall } from './hall.ts'
import { measureJourneys } from './journeys.ts'
import { measureLcp } from './lcp.ts'
import { measureOrders } from './orders.ts'
import { measurePaint } from './paint.ts'
import { measureRates } from './rates.ts'
import { atMost, type Row, row } from './row.ts'
import { measureSearch } from './search.ts'
import { measureSimulator } from './simulator.ts'
import { measureStaffing } from './staffing.ts'
import { measureWeights } from './weights.ts'

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false }, only: { type: 'string' } } })

const wants = (part: string) => values.only === undefined || values.only === part

/** Figures that need nothing but the processor. */
const pure: Record<string, () => Row[] | Promise<Row[]>> = {
  simulator: measureSimulator,
  estimates: measureEstimates,
  orders: () => [...measureOrders(), ...measureJourneys()],
  staffing: measureStaffing,
}

/** `npm run bench`: figures side by side in one run; those of a hall on a hall and a database of their own. */
const rows: Row[] = []
for (const [part, measure] of Object.entries(pure)) if (wants(part)) rows.push(...(await measure()))
if (values.only === undefined || !(values.only in pure)) rows.push(...(await measureHall()))
print(rows)

async function measureHall(): Promise<Row[]> {
  const first = await startHall()
  const { folder } = first
  await first.stop()
  const hall = await startHall(folder)
  try {
    const players = await castPlayers(hall, 32)
    return [
      row('first start to ready, screens built', first.startMs / 1_000, 's', atMost(first.startMs / 1_000, 10, 's')),
      row('later start to ready', hall.startMs / 1_000, 's', atMost(hall.startMs / 1_000, 2, 's')),
      ...(wants('weights') ? await measureWeights(hall, players) : []),
      ...(wants('lcp') ? await measureLcp(hall) : []),
      ...(wants('rates') ? await measureRates(hall, players) : []),
      ...(wants('search') ? await measureSearch(hall) : []),
      ...(wants('booking') ? await measureBooking(hall) : []),
      ...(wants('paint') ? await measurePaint(hall, players) : []),
    ]
  } finally {
    await hall.stop()
    forget(folder)
  }
}

function print(rows: readonly Row[]): void {
  if (values.json) console.log(JSON.stringify(rows))
  else
    for (const one of rows)
      console.log(
        `${one.pass === null ? '    ' : one.pass ? 'pass' : 'FAIL'}  ${one.name.padEnd(66)} ${String(one.value).padStart(10)} ${one.unit}${one.goal ? `  (${one.goal})` : ''}`,
      )
}
