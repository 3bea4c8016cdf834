import type { DisplayCall } from '#contracts/queue'
import { arrivalTimes } from './arrivals.ts'
import { type Cast, gatherCast, openTheDay } from './cast.ts'
import { findOrStartHall } from './hall-process.ts'
import { noteCall, work } from './officer.ts'
import { minute } from './play.ts'
import { makeRandom } from './random.ts'
import { makeStage } from './stage.ts'
import { carried, visit } from './visitor.ts'

export interface Rehearsal {
  /** Counters that people sit at; all others are played. */
  counterIds: readonly string[]
  visitors: number
  speed: number
  seed: number
}

/**
 * A day for people to train in: visitors are played, and the counters that nobody of the staff takes. For each call at a
 * counter of theirs the terminal says what the visitor does, so that a trainer can play them. Answers the exit code.
 */
export async function rehearse({ counterIds, visitors, speed, seed }: Rehearsal): Promise<number> {
  const hallProcess = await findOrStartHall()
  const stage = makeStage()
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void hallProcess.stop().then(() => process.exit(0)))
  try {
    const cast = await gatherCast(hallProcess.origin, hallProcess.signIns, stage, makeRandom(seed))
    const unknown = counterIds.filter(id => !cast.play.hall.counters.some(counter => counter.id === id))
    if (unknown.length > 0) {
      console.error(`--counters names what the hall does not have: ${unknown.join(', ')}.`)
      return 2
    }
    await openTheDay(cast, speed)
    sayWhoSitsWhere(cast, counterIds, hallProcess)
    await playAround(cast, hallProcess.origin, counterIds, visitors)
    await cast.leave()
    return 0
  } finally {
    stage.end()
    await hallProcess.stop()
  }
}

async function playAround(cast: Cast, origin: string, counterIds: readonly string[], visitors: number): Promise<void> {
  const { play, officers } = cast
  const staffed = new Set(counterIds)
  for (const at of arrivalTimes(play, visitors)) visit(play, origin, at).catch(sayFault)
  const labels = play.hall.counters.filter(counter => staffed.has(counter.id)).map(counter => counter.label)
  const stopHearing = cast.hearCalls(call => {
    if (labels.includes(call.counterLabel)) sayVisitor(cast, call)
  })
  const played = officers.filter(officer => !staffed.has(officer.counterId))
  await Promise.all([...played.map(officer => work(play, officer)), play.stage.until(play.closesAt + 60 * minute)])
  stopHearing()
}

function sayWhoSitsWhere(
  { play }: Cast,
  counterIds: readonly string[],
  { origin, signIns }: { origin: string; signIns: { password: string } },
): void {
  console.log(`The rehearsal runs at ${origin}. Everybody signs in with the password ${signIns.password}.`)
  for (const { id, label } of play.hall.counters)
    if (counterIds.includes(id)) console.log(`  Loket ${label} is yours: sign in as ${id} and open it`)
  console.log('The doors open in 15 minutes of its clock. Ctrl-C ends it; nothing of it is in the real hall.\n')
}

function sayVisitor({ play }: Cast, { letter, number, counterLabel, isRecall }: DisplayCall): void {
  const name = carried(letter, number)
  const visitor = play.visitors.get(name)
  if (!visitor) return
  noteCall(play, visitor)
  if (visitor.isGone) console.log(`${name} → loket ${counterLabel}: nobody comes`)
  else if (!isRecall && play.random.chance(0.06))
    console.log(`${name} → loket ${counterLabel}: comes when called again`)
  else console.log(`${name} → loket ${counterLabel}: comes for ${needsOf(visitor.issued.stops)}`)
}

function needsOf(stops: readonly { nameId: string }[]): string {
  return stops.map(stop => stop.nameId).join(', then ')
}

function sayFault(error: unknown): void {
  console.error(error instanceof Error ? error.message : error)
}
