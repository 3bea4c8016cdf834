import { describe, expect, test } from 'vitest'
import { type Answer, makeCallLine, type Started } from './call-line.ts'
import type { ClipName } from './clips.ts'
import type { Playing } from './sink.ts'
import { makeSpokenMemory } from './spoken-memory.ts'

const call: readonly ClipName[] = ['chime', 'number-1']

describe('calls', () => {
  test('are said one after the other, in the order they came', async () => {
    const hall = openHall()
    const answers = ['1', '2', '3'].map(id => hall.say(id))

    await hall.pass(20_000)

    expect(await Promise.all(answers)).toEqual(['spoken', 'spoken', 'spoken'])
    expect(hall.started.map(({ id, startedAt }) => [id, startedAt])).toEqual([
      ['1', 0],
      ['2', 5_000],
      ['3', 10_000],
    ])
    expect(hall.mostAtOnce()).toBe(1)
  })

  test('that wait longer than 20 seconds are shown only, and told of at once', async () => {
    const hall = openHall({ seconds: 15 })
    const told: [string, Answer, number][] = []
    for (const id of ['1', '2', '3']) void hall.say(id).then(answer => told.push([id, answer, hall.now()]))

    await hall.pass(60_000)

    expect(told).toEqual([
      ['1', 'spoken', 15_000],
      ['3', 'skipped', 20_000],
      ['2', 'spoken', 30_000],
    ])
  })

  test('that were missed while the connection was broken count the time they were late', async () => {
    const hall = openHall()
    const old = hall.say('1', { waitedMs: 20_000 })
    const fresh = hall.say('2', { waitedMs: 19_000 })

    await hall.pass(10_000)

    expect([await old, await fresh]).toEqual(['skipped', 'spoken'])
  })

  test('a hundred in a minute are each spoken in order or shown, never late and never two at once', async () => {
    const hall = openHall()
    const answers: Promise<Answer>[] = []
    const cameAt = new Map<string, number>()
    for (let number = 1; number <= 100; number += 1) {
      cameAt.set(String(number), hall.now())
      answers.push(hall.say(String(number)))
      await hall.pass(600)
    }
    await hall.pass(60_000)

    const all = await Promise.all(answers)
    const order = hall.started.map(({ id }) => Number(id))
    expect(all.filter(answer => answer === 'spoken')).toHaveLength(hall.started.length)
    expect(all.filter(answer => answer === 'skipped')).toHaveLength(100 - hall.started.length)
    expect(hall.started.length).toBeGreaterThanOrEqual(15)
    expect(order).toEqual(order.toSorted((a, b) => a - b))
    expect(Math.max(...hall.started.map(({ id, startedAt }) => startedAt - (cameAt.get(id) ?? 0)))).toBeLessThan(20_000)
    expect(hall.mostAtOnce()).toBe(1)
  })

  test('delivered twice are spoken once, while they wait and long after', async () => {
    const hall = openHall()
    const twice = [hall.say('1'), hall.say('1')]
    await hall.pass(6_000)

    const later = await hall.say('1')

    expect([...(await Promise.all(twice)), later]).toEqual(['spoken', 'spoken', 'spoken'])
    expect(hall.started).toHaveLength(1)
  })

  test('are not spoken again by a page that was loaded again in the middle of them', async () => {
    const storage = someStorage()
    const before = openHall({ storage })
    void before.say('1')
    await before.pass(1_000)

    const after = openHall({ storage })
    const again = after.say('1')
    await after.pass(10_000)

    expect(await again).toBe('spoken')
    expect(after.started).toEqual([])
  })

  test('that need a clip which is not there are shown only, and the next is spoken', async () => {
    const hall = openHall({ has: clips => !clips.includes('letter-q') })
    const broken = hall.say('1', { clips: () => ['chime', 'letter-q'] })
    const whole = hall.say('2')

    await hall.pass(6_000)

    expect([await broken, await whole]).toEqual(['skipped', 'spoken'])
    expect(hall.started.map(({ id }) => id)).toEqual(['2'])
  })
})

describe('without sound', () => {
  test('calls wait for the touch that allows it', async () => {
    const hall = openHall({ canPlay: false })
    const waiting = hall.say('1')
    await hall.pass(10_000)

    hall.allowSound()
    await hall.pass(6_000)

    expect(await waiting).toBe('spoken')
    expect(hall.started[0]?.startedAt).toBe(10_000)
  })

  test('calls are shown only after 20 seconds, and stay unspoken when the touch comes', async () => {
    const hall = openHall({ canPlay: false })
    const waiting = hall.say('1')
    await hall.pass(20_000)

    hall.allowSound()
    const again = hall.say('1')
    await hall.pass(6_000)

    expect([await waiting, await again]).toEqual(['skipped', 'skipped'])
    expect(hall.started).toEqual([])
  })

  test('a loudspeaker that never reports the end does not hold up the line', async () => {
    const hall = openHall({ isDeaf: true })
    const lost = hall.say('1')
    const next = hall.say('2')

    await hall.pass(8_000)

    expect(await lost).toBe('skipped')
    expect(hall.started.map(({ id, startedAt }) => [id, startedAt])).toEqual([
      ['1', 0],
      ['2', 7_000],
    ])
    await hall.pass(8_000)
    expect(await next).toBe('skipped')
  })
})

describe('an emergency', () => {
  test('cuts off the call, which is said again from its beginning afterwards', async () => {
    const hall = openHall()
    const cut = hall.say('1')
    const waiting = hall.say('2')
    await hall.pass(2_000)

    const emergency = hall.say('emergency', { isUrgent: true })
    await hall.pass(16_000)

    expect(await Promise.all([cut, waiting, emergency])).toEqual(['spoken', 'spoken', 'spoken'])
    expect(hall.started.map(({ id, startedAt }) => [id, startedAt])).toEqual([
      ['1', 0],
      ['emergency', 2_000],
      ['1', 7_000],
      ['2', 12_000],
    ])
    expect(hall.mostAtOnce()).toBe(1)
  })

  test('leaves a call shown only when it is too late to say it again', async () => {
    const hall = openHall({ seconds: 19 })
    const cut = hall.say('1')
    await hall.pass(2_000)

    void hall.say('emergency', { isUrgent: true })
    await hall.pass(40_000)

    expect(await cut).toBe('skipped')
    expect(hall.started.map(({ id }) => id)).toEqual(['1', 'emergency'])
  })

  test('is not cut off by the next one, and may be said again', async () => {
    const hall = openHall()
    void hall.say('1')
    void hall.say('leave', { isUrgent: true })
    void hall.say('notice', { isUrgent: true })
    await hall.pass(11_000)
    void hall.say('leave', { isUrgent: true })
    await hall.pass(10_000)

    expect(hall.started.map(({ id }) => id)).toEqual(['1', 'leave', 'notice', '1', 'leave', '1'])
  })
})

describe('a display that is not the voice of its zone', () => {
  test('says nothing, not even an emergency', async () => {
    const hall = openHall({ isSpeaker: false })

    expect([await hall.say('1'), await hall.say('2', { isUrgent: true })]).toEqual(['silent', 'silent'])
    await hall.pass(10_000)
    expect(hall.started).toEqual([])
  })

  test('falls silent at once when another takes over, and speaks new calls when it is the voice again', async () => {
    const hall = openHall()
    const cut = hall.say('1')
    const waiting = hall.say('2')
    await hall.pass(1_000)

    hall.setSpeaker(false)
    expect([await cut, await waiting, hall.atOnce()]).toEqual(['silent', 'silent', 0])
    hall.setSpeaker(true)
    const next = hall.say('3')
    await hall.pass(6_000)

    expect(await next).toBe('spoken')
    expect(hall.started.map(({ id }) => id)).toEqual(['1', '3'])
  })
})

interface HallOptions {
  seconds?: number
  canPlay?: boolean
  isSpeaker?: boolean
  isDeaf?: boolean
  has?: (clips: readonly ClipName[]) => boolean
  storage?: Pick<Storage, 'getItem' | 'setItem'>
}

/** A loudspeaker and a clock in memory: a call lasts five seconds unless said otherwise. */
function openHall({
  seconds = 5,
  canPlay = true,
  isSpeaker = true,
  isDeaf = false,
  has = () => true,
  storage = someStorage(),
}: HallOptions = {}) {
  const time = someTime()
  const started: Started[] = []
  const playing = new Set<Playing>()
  let mayPlay = canPlay
  let most = 0

  const sink = {
    get canPlay() {
      return mayPlay
    },
    has,
    play() {
      let end = () => {}
      const ended = new Promise<void>(resolve => {
        end = resolve
      })
      const forget = isDeaf ? () => {} : time.after(seconds * 1000, end)
      const sound: Playing = {
        startedAt: time.now(),
        seconds,
        ended: ended.then(() => void playing.delete(sound)),
        stop() {
          forget()
          playing.delete(sound)
          // As in a browser, a stopped sound reports its end too.
          end()
        },
      }
      playing.add(sound)
      most = Math.max(most, playing.size)
      return sound
    },
  }
  const line = makeCallLine({
    sink,
    timing: time,
    memory: makeSpokenMemory(storage, () => '2026-11-24'),
    isSpeaker,
    onStarted: one => started.push(one),
  })

  return {
    started,
    now: time.now,
    pass: time.pass,
    setSpeaker: line.setSpeaker,
    say: (id: string, how: Partial<Parameters<typeof line.say>[0]> = {}) => line.say({ id, clips: () => call, ...how }),
    mostAtOnce: () => most,
    atOnce: () => playing.size,
    allowSound() {
      mayPlay = true
      line.next()
    },
  }
}

function someTime() {
  let now = 0
  let timers: { at: number; run: () => void }[] = []

  async function settle(): Promise<void> {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve()
  }

  return {
    now: () => now,
    after(ms: number, run: () => void) {
      const timer = { at: now + ms, run }
      timers.push(timer)
      return () => {
        timers = timers.filter(other => other !== timer)
      }
    },
    async pass(ms: number) {
      const until = now + ms
      await settle()
      for (;;) {
        const [due] = timers.filter(timer => timer.at <= until).toSorted((a, b) => a.at - b.at)
        if (!due) break
        timers = timers.filter(timer => timer !== due)
        now = due.at
        due.run()
        await settle()
      }
      now = until
    },
  }
}

function someStorage(): Pick<Storage, 'getItem' | 'setItem'> {
  const kept = new Map<string, string>()
  return { getItem: key => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) }
}
