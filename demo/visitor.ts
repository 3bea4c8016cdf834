import { cancelMyVisit, confirmDelivery, type IssuedVisit, issue, NumberNotGiven, paperTicket } from '#contracts/queue'
import { makeClient, Refused } from './client.ts'
import { minute, type Play } from './play.ts'

/** Somebody in the hall, as the officers meet them. */
export interface Visitor {
  issued: IssuedVisit
  issuedAt: number
  firstCalledAt: number | undefined
  /** Walked out without a word: a called number will not come. */
  isGone: boolean
  /** When they stand at the counter that called them. */
  isAtCounter: boolean
}

/** The name a number goes by: B-14. */
export function carried(letter: string, number: number): string {
  return `${letter}-${number}`
}

/** Comes in, takes a number at the kiosk or from the greeter, waits, and perhaps loses patience. */
export async function visit(play: Play, origin: string, arrivesAt: number): Promise<void> {
  await play.stage.until(arrivesAt)
  play.tally.arrived += 1
  const issued = await takeNumber(play)
  if (!issued) {
    play.tally.refused += 1
    return
  }
  const visitor: Visitor = {
    issued,
    issuedAt: play.stage.now(),
    firstCalledAt: undefined,
    isGone: false,
    isAtCounter: false,
  }
  play.visitors.set(carried(issued.letter, issued.number), visitor)
  await perhapsLeave(play, origin, visitor)
}

async function takeNumber(play: Play): Promise<IssuedVisit | undefined> {
  const { random } = play
  const serviceIds = chooseServices(play)
  const groups = play.hall.priorityGroups.filter(group => !group.greeterOnly)
  const priorityGroup = random.chance(0.12) && groups.length > 0 ? random.pick(groups).id : null
  const isAtKiosk = random.chance(0.7)
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    try {
      if (isAtKiosk) return await atKiosk(play, serviceIds, priorityGroup)
      return await play.greeter.ask(issue, { hallId: play.hall.id, serviceIds, delivery: 'phone', priorityGroup })
    } catch (error) {
      const from =
        error instanceof Refused && NumberNotGiven.is(error.problem)
          ? (error.problem.admission as { from: string | null; fromDay: string | null }).from
          : undefined
      if (from === undefined) throw error
      // A break ends today: the person waits for it. Anything later sends them home.
      if (from === null || Date.parse(from) > play.closesAt) return undefined
      await play.stage.until(Date.parse(from) + random.between(0, 5) * minute)
    }
  }
  return undefined
}

/** The paper counts when it is out; a jam shows the same number on the screen. */
async function atKiosk(play: Play, serviceIds: string[], priorityGroup: string | null): Promise<IssuedVisit> {
  const kiosk = play.random.pick(play.kiosks)
  const issued = await kiosk.ask(issue, { hallId: play.hall.id, serviceIds, delivery: 'paper', priorityGroup })
  await kiosk.ask(paperTicket, { visitId: issued.visitId })
  const isJam = play.random.chance(0.02)
  if (isJam) play.tally.jams += 1
  await kiosk.ask(confirmDelivery, { visitId: issued.visitId, delivery: isJam ? 'screen' : 'paper' })
  return issued
}

/** Most come for one thing; one in six for two at different agencies, with one number. */
function chooseServices({ menu, random }: Play): string[] {
  const weight = (line: Play['menu'][number]) => line.demand
  const first = random.pick(menu, weight)
  if (!random.chance(0.16)) return [first.serviceId]
  const others = menu.filter(line => line.agencyId !== first.agencyId)
  return others.length > 0 ? [first.serviceId, random.pick(others, weight).serviceId] : [first.serviceId]
}

async function perhapsLeave(play: Play, origin: string, visitor: Visitor): Promise<void> {
  const patience = 20 + play.random.exponential(play.random.chance(0.05) ? 10 : 400)
  await play.stage.until(visitor.issuedAt + patience * minute)
  if (visitor.firstCalledAt !== undefined || play.stage.now() > play.closesAt) return
  visitor.isGone = true
  play.tally.left += 1
  if (!play.random.chance(0.4)) return
  await makeClient(origin, {})
    .ask(cancelMyVisit, { secret: visitor.issued.secret })
    .catch(error => {
      if (!(error instanceof Refused)) throw error
    })
}
