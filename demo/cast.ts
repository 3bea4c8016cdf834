import { service } from '#contracts/catalogue'
import { askPairing, collectPairing, moveClock, pairDevice, revokeDevice } from '#contracts/identity'
import { hall as hallOf, halls, openingHours } from '#contracts/places'
import { closeDay, type DisplayCall, displayLive, hallDay, kioskView, openDay } from '#contracts/queue'
import { type Client, makeClient, signInAs } from './client.ts'
import type { SignIns } from './hall-process.ts'
import type { OfficerPart } from './officer.ts'
import { minute, newTally, type Play } from './play.ts'
import type { Random } from './random.ts'
import type { Stage } from './stage.ts'

/** Everybody who plays the day. */
export interface Cast {
  play: Play
  manager: Client
  admin: Client
  officers: OfficerPart[]
  /** Follows a display; answers how to stop. */
  hearCalls(heard?: (call: DisplayCall) => void): () => void
  callsHeard(): number
  /** Takes the played devices back. */
  leave(): Promise<void>
}

/** Signs everybody in, pairs two kiosks and a display, and reads the hall. */
export async function gatherCast(origin: string, signIns: SignIns, stage: Stage, random: Random): Promise<Cast> {
  const as = (signInName: string) => signInAs(origin, signInName, signIns.password)
  const named = (role: string) => signIns.people.filter(person => person.role === role).map(person => person.signInName)
  const [manager, greeter, admin] = await Promise.all(
    ['hall-manager', 'greeter', 'administrator'].map(role => as(named(role)[0] ?? role)),
  )
  if (!manager || !greeter || !admin) throw new Error('The practice hall has no manager, greeter or administrator.')
  const visitor = makeClient(origin, {})
  const hallId = (await visitor.ask(halls, {})).halls[0]?.id ?? ''
  const hall = await visitor.ask(hallOf, { hallId })
  const device = (kind: 'kiosk' | 'display', name: string) => pair(origin, manager, hallId, kind, name)
  const devices = [
    await device('kiosk', 'Anjungan 1 (latihan)'),
    await device('kiosk', 'Anjungan 2 (latihan)'),
    await device('display', 'Layar (latihan)'),
  ] as const
  const kiosks = [devices[0].client, devices[1].client]
  const display = devices[2].client
  const menu = await menuWithMinutes(visitor, greeter, hallId, hall.counters)

  const play: Play = {
    hall,
    stage,
    random,
    menu,
    greeter,
    kiosks,
    visitors: new Map(),
    tally: newTally(),
    opensAt: 0,
    closesAt: 0,
    breaks: [],
  }
  const clients = await Promise.all(named('officer').map(async name => ({ name, client: await as(name) })))
  const officers = hall.counters.flatMap(counter => {
    const client = clients.find(one => one.name === counter.id)?.client
    return client ? [{ counterId: counter.id, agencyId: counter.agencyId, client, leavesAt: 0, lunch: undefined }] : []
  })
  const heard = new Set<number>()
  return {
    play,
    manager,
    admin,
    officers,
    hearCalls: tell =>
      display.follow(displayLive, { hallId }, (name, data) => {
        if (name !== 'call') return
        const call = data as DisplayCall
        if (!heard.has(call.step)) tell?.(call)
        heard.add(call.step)
      }),
    callsHeard: () => heard.size,
    leave: async () => {
      // Whoever looks at the hall after the play finds a clock that goes like any other.
      await admin.ask(moveClock, { hallAt: new Date(stage.now()).toISOString(), speed: 1 })
      for (const { id } of devices) await manager.ask(revokeDevice, { id })
    },
  }
}

/** Closes what an earlier play left open, sets the clock before the doors of the next day of service, and opens it. */
export async function openTheDay({ play, manager, admin, officers }: Cast, speed: number): Promise<void> {
  const { hall, stage, random } = play
  const hallId = hall.id
  const before = await manager.ask(hallDay, { hallId })
  if (before.state === 'open') await manager.ask(closeDay, { hallId })
  const days = (await manager.ask(openingHours, { hallId, days: 20 })).days
  const last = before.day ?? ''
  const today = days.find(one => one.day > last && one.spans.length > 1)
  if (!today) throw new Error('The hall has no day of service in the next weeks.')

  const at = (time: string) => Date.parse(`${today.day}T${time.replace('.', ':')}:00+07:00`)
  const [first, final] = [today.spans[0], today.spans.at(-1)]
  if (!first || !final) throw new Error('The day has no hours.')
  play.opensAt = at(first.opens)
  play.closesAt = at(final.closes)
  play.breaks = today.spans
    .slice(1)
    .map((span, index) => ({ from: at(today.spans[index]?.closes ?? ''), to: at(span.opens) }))
  const startsAt = play.opensAt - 17 * minute
  await admin.ask(moveClock, { hallAt: new Date(startsAt).toISOString(), speed: 1 })
  await new Promise(resolve => setTimeout(resolve, 300))
  await manager.ask(openDay, { hallId })
  await admin.ask(moveClock, { hallAt: new Date(startsAt).toISOString(), speed })
  stage.set(startsAt, speed)

  const lunchFrom = play.breaks[0]?.from ?? play.opensAt + 240 * minute
  officers.forEach((officer, index) => {
    officer.leavesAt = play.closesAt + 75 * minute
    const shift = lunchFrom + (index % 2) * 30 * minute
    officer.lunch = { from: shift, to: shift + 30 * minute }
  })
  // One counter shuts early, as happens.
  random.pick(officers).leavesAt = play.closesAt - 60 * minute
}

async function menuWithMinutes(
  visitor: Client,
  greeter: Client,
  hallId: string,
  counters: Play['hall']['counters'],
): Promise<Play['menu']> {
  const { menu } = await greeter.ask(kioskView, { hallId })
  return Promise.all(
    menu.map(async line => ({
      ...line,
      minutes: (await visitor.ask(service, { serviceId: line.serviceId })).counterMinutes,
      counterIds: counters
        .filter(counter => counter.zone === line.zone && counter.agencyId === line.agencyId)
        .map(counter => counter.id),
    })),
  )
}

async function pair(
  origin: string,
  manager: Client,
  hallId: string,
  kind: 'kiosk' | 'display',
  name: string,
): Promise<{ id: string; client: Client }> {
  const fresh = makeClient(origin, {})
  const { id, code, secret } = await fresh.ask(askPairing, { kind })
  const paired = await manager.ask(pairDevice, { code, name, hallId })
  const { token } = await fresh.ask(collectPairing, { id, secret })
  if (!token) throw new Error('The device was not paired.')
  return { id: paired.id, client: makeClient(origin, { authorization: `Bearer ${token}` }) }
}
