import {
  addStop,
  type CalledTicket,
  CounterBusy,
  callNext,
  closeCounter,
  counterView,
  finish,
  NotInThatState,
  noShow,
  openCounter,
  pauseCounter,
  recall,
  resumeCounter,
  staffLive,
  start,
  transfer,
} from '#contracts/queue'
import { type Client, Refused } from './client.ts'
import { minute, type Play } from './play.ts'
import { carried, type Visitor } from './visitor.ts'

export interface OfficerPart {
  counterId: string
  agencyId: string
  client: Client
  /** When this counter shuts for the day; one of them early. */
  leavesAt: number
  /** Lunch in two shifts, so that a booth is never empty. */
  lunch: { from: number; to: number } | undefined
}

/** One officer's day: open, call, serve, lunch, close. */
export async function work(play: Play, part: OfficerPart): Promise<void> {
  const { stage, random } = play
  await stage.until(play.opensAt + random.between(-2, 6) * minute)
  await part.client.ask(openCounter, { counterId: part.counterId, takeOver: true })
  const stopFollowing = part.client.follow(staffLive, { hallId: play.hall.id }, () => stage.wake(part))
  let hasEaten = false
  while (stage.now() < part.leavesAt) {
    if (part.lunch && !hasEaten && stage.now() >= part.lunch.from) {
      hasEaten = true
      await rest(play, part, part.lunch.to)
    }
    const called = await callSomebody(play, part)
    if (called) await serve(play, part, called).catch(unlessGone)
    else if (stage.now() > play.closesAt && (await isEmpty(part))) break
    else await stage.until(Math.min(stage.now() + 3 * minute, part.leavesAt), part)
  }
  stopFollowing()
  await part.client.ask(closeCounter, { counterId: part.counterId })
}

/** Whoever cancels on the phone after being called is gone: the counter is free, and the officer calls again. */
function unlessGone(error: unknown): void {
  if (!(error instanceof Refused && NotInThatState.is(error.problem))) throw error
}

async function rest({ stage }: Play, { client, counterId }: OfficerPart, until: number): Promise<void> {
  await client.ask(pauseCounter, { counterId, backAt: new Date(until).toISOString(), reason: 'Istirahat' })
  await stage.until(until)
  await client.ask(resumeCounter, { counterId })
}

async function isEmpty({ client, counterId }: OfficerPart): Promise<boolean> {
  return (await client.ask(counterView, { counterId })).waitingHere === 0
}

/** Now and then somebody is called out of order, with a reason; otherwise whoever is next. */
async function callSomebody(play: Play, { client, counterId }: OfficerPart): Promise<CalledTicket | undefined> {
  try {
    if (play.random.chance(0.01)) {
      const third = (await client.ask(counterView, { counterId })).next[2]
      if (third) {
        const called = await client.ask(callNext, {
          counterId,
          ticketId: third.ticketId,
          reason: 'Sakit, perlu segera',
        })
        play.tally.outOfOrder += 1
        return called
      }
    }
    return await client.ask(callNext, { counterId })
  } catch (error) {
    if (error instanceof Refused && !CounterBusy.is(error.problem)) return undefined
    throw error
  }
}

async function serve(play: Play, part: OfficerPart, called: CalledTicket): Promise<void> {
  const { stage, random, tally } = play
  const visitor = play.visitors.get(carried(called.letter, called.number))
  if (visitor) noteCall(play, visitor)
  if (!visitor || visitor.isGone || !(await comes(play, part, called, visitor))) return miss(play, part, called)
  await part.client.ask(start, { ticketId: called.ticketId })
  const { minutes } = play.menu.find(line => line.serviceId === called.serviceId) ?? { minutes: { mean: 8, sd: 4 } }
  await stage.until(stage.now() + Math.max(0.5, random.lognormal(minutes.mean, minutes.sd)) * minute)

  const other = random.chance(0.06)
    ? random.pick(play.menu.filter(line => line.serviceId !== called.serviceId))
    : undefined
  try {
    if (other && random.chance(0.5)) {
      await part.client.ask(transfer, { ticketId: called.ticketId, serviceId: other.serviceId })
      tally.transfers += 1
      return
    }
    if (other) await part.client.ask(addStop, { visitId: called.visitId, serviceId: other.serviceId })
  } catch (error) {
    // The service may be on the plan already, or closed: then the officer simply finishes.
    if (!(error instanceof Refused)) throw error
  }
  const outcome = random.chance(0.08) ? 'papers-missing' : random.chance(0.03) ? 'awaiting-system' : 'completed'
  const finished = await part.client.ask(finish, { ticketId: called.ticketId, outcome })
  tally.servicesDone += 1
  if (finished.next === null) {
    tally.served += 1
    play.visitors.delete(carried(called.letter, called.number))
  }
}

/** The first call of a visitor ends their wait: from then on they do not walk away. */
export function noteCall({ stage, tally }: Play, visitor: Visitor): void {
  if (visitor.firstCalledAt !== undefined) return
  visitor.firstCalledAt = stage.now()
  tally.waitsMinutes.push((visitor.firstCalledAt - visitor.issuedAt) / minute)
}

/** Most walk over in a minute; some must be called again. */
async function comes(play: Play, { client }: OfficerPart, called: CalledTicket, visitor: Visitor): Promise<boolean> {
  const { stage, random } = play
  const calledAt = Date.parse(called.calledAt)
  const walk = random.chance(0.06) ? 1.5 : random.between(0.3, 1)
  await stage.until(calledAt + Math.min(walk, 1.2) * minute)
  if (walk <= 1.2) return !visitor.isGone
  await client.ask(recall, { ticketId: called.ticketId })
  await stage.until(calledAt + 2 * minute)
  return !visitor.isGone && random.chance(0.8)
}

async function miss(play: Play, { client }: OfficerPart, called: CalledTicket): Promise<void> {
  await play.stage.until(Date.parse(called.calledAt) + play.hall.graceMinutes * minute)
  const { state } = await client.ask(noShow, { ticketId: called.ticketId })
  if (state === 'no-show') play.tally.noShows += 1
}
