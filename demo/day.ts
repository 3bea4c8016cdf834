import { parseArgs } from 'node:util'
import { closeDay, DayNotOpen, hallBoard } from '#contracts/queue'
import { arrivalTimes } from './arrivals.ts'
import { type Cast, gatherCast, openTheDay } from './cast.ts'
import { traffic } from './client.ts'
import { findOrStartHall, violationsNow } from './hall-process.ts'
import { work } from './officer.ts'
import { keepUp } from './pace.ts'
import type { Play } from './play.ts'
import { makeRandom } from './random.ts'
import { makeStage } from './stage.ts'
import { visit } from './visitor.ts'

const { values } = parseArgs({
  options: {
    visitors: { type: 'string', default: '600' },
    speed: { type: 'string', default: '60' },
    seed: { type: 'string', default: '7' },
    json: { type: 'boolean', default: false },
  },
})

/** Plays a whole day of a practice hall through its public interface and its event streams. */
const began = performance.now()
const hallProcess = await findOrStartHall()
try {
  const stage = makeStage()
  const random = makeRandom(Number(values.seed))
  const cast = await gatherCast(hallProcess.origin, hallProcess.signIns, stage, random)
  const summary = await playDay(cast)
  await cast.leave()
  const violations = await violationsNow()
  stage.end()
  tell({ ...summary, violations, wallSeconds: Math.round((performance.now() - began) / 100) / 10 })
  process.exitCode = violations === 0 ? 0 : 1
} finally {
  await hallProcess.stop()
}

async function playDay(cast: Cast) {
  const { play } = cast
  const isMax = values.speed === 'max'
  await openTheDay(cast, isMax ? 300 : Number(values.speed))
  const pace = keepUp(cast, isMax)
  const progress = setInterval(() => showProgress(play), 1_000)
  const arrivals = arrivalTimes(play, Number(values.visitors))
  // Whoever still sits there when the hall has closed is no longer waited for.
  for (const at of arrivals) visit(play, hallProcess.origin, at).catch(failDay)
  const stopHearing = cast.hearCalls()
  await Promise.all(cast.officers.map(officer => work(play, officer)))
  stopHearing()
  await closeAll(cast)
  clearInterval(progress)
  pace.stop()

  const board = await cast.manager.ask(hallBoard, { hallId: play.hall.id })
  const waits = [...play.tally.waitsMinutes].sort((a, b) => a - b)
  return {
    visitors: play.tally.arrived,
    served: play.tally.served,
    servicesDone: play.tally.servicesDone,
    refusedNumbers: play.tally.refused,
    noShows: play.tally.noShows,
    leftWithoutAWord: play.tally.left,
    transfers: play.tally.transfers,
    medianWaitMinutes: quantile(waits, 0.5),
    p90WaitMinutes: quantile(waits, 0.9),
    outOfOrder: board.figures.outOfOrder,
    callsHeardOnDisplay: cast.callsHeard(),
    requests: traffic.requests,
    faults: traffic.faults,
  }
}

async function closeAll({ play, manager }: Cast): Promise<void> {
  await manager.ask(closeDay, { hallId: play.hall.id }).catch(error => {
    if (!DayNotOpen.is((error as { problem?: unknown }).problem)) throw error
  })
}

function failDay(error: unknown): never {
  console.error(error)
  process.exit(1)
}

function showProgress({ stage, tally, opensAt, closesAt }: Play): void {
  if (values.json && !process.stderr.isTTY) return
  const share = Math.min(1, Math.max(0, (stage.now() - opensAt) / (closesAt - opensAt)))
  const clock = new Date(stage.now()).toLocaleTimeString('id-ID', {
    timeZone: 'Asia/Jakarta',
    hour: '2-digit',
    minute: '2-digit',
  })
  const bar = '█'.repeat(Math.round(share * 24)).padEnd(24, '·')
  process.stderr.write(
    `${process.stderr.isTTY ? '\r' : ''}${clock} ${bar} ${tally.arrived} came, ${tally.servicesDone} services done, ${Math.round(stage.speed)}x ${process.stderr.isTTY ? '' : '\n'}`,
  )
}

function quantile(sorted: readonly number[], share: number): number {
  return Math.round((sorted[Math.ceil(sorted.length * share) - 1] ?? 0) * 10) / 10
}

function tell(summary: Record<string, number>): void {
  process.stderr.write('\n')
  if (values.json) console.log(JSON.stringify(summary))
  else for (const [name, value] of Object.entries(summary)) console.log(`${name.padEnd(24)} ${value}`)
}
