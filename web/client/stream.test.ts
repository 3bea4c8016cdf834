import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { followStream } from './stream.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance', 'Date'] })
  vi.stubGlobal('EventSource', BrowserStream)
  BrowserStream.all = []
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('hears what is said, with its cursor', () => {
  const { heard } = follow()

  stream().says('call', { number: 14 }, '7-1')

  expect(heard).toEqual([['call', { number: 14 }, '7-1']])
})

test('is late after two missed beats, lost after a minute, and live again at the first sign of life', () => {
  const { states } = follow()
  stream().says('beat', {})

  vi.advanceTimersByTime(10_000)
  expect(states.at(-1)).toBe('live')
  vi.advanceTimersByTime(1_000)
  expect(states.at(-1)).toBe('late')
  vi.advanceTimersByTime(50_000)
  expect(states.at(-1)).toBe('lost')
  stream().says('beat', {})

  expect(states.at(-1)).toBe('live')
})

test('after a break it comes back within moments, from the last cursor', () => {
  follow()
  stream().says('call', {}, '7-1')
  stream().says('call', {}, '8-2')

  stream().breaks()
  vi.advanceTimersByTime(2_600)

  expect(BrowserStream.all).toHaveLength(2)
  expect(BrowserStream.all[0]?.isClosed).toBe(true)
  expect(stream().address).toBe('/stream?last=8-2')
})

test('however long the hall was away, it is called again within 3 seconds', () => {
  follow()
  stream().says('beat', {})
  stream().breaks()
  for (let tries = 0; tries < 40; tries += 1) {
    vi.advanceTimersByTime(2_600)
    stream().breaks()
  }
  const before = BrowserStream.all.length

  vi.advanceTimersByTime(2_600)

  expect(BrowserStream.all.length).toBe(before + 1)
})

test('a hall that is away is called again and again, never twice at once', () => {
  follow()
  for (let second = 0; second < 60; second += 1) {
    stream().breaks()
    vi.advanceTimersByTime(1_000)
  }

  // A break that repeats puts the next call off; it never piles them up.
  expect(BrowserStream.all.length).toBeLessThan(60)
  expect(BrowserStream.all.filter(one => !one.isClosed).length).toBeLessThanOrEqual(1)
})

test('a line that was cut without a word is given up after a while', () => {
  follow()
  stream().says('beat', {})

  vi.advanceTimersByTime(35_000)

  expect(BrowserStream.all).toHaveLength(2)
  expect(BrowserStream.all[0]?.isClosed).toBe(true)
})

test('once closed it stays closed', () => {
  const { close } = follow()
  stream().breaks()

  close()
  vi.advanceTimersByTime(120_000)

  expect(BrowserStream.all).toHaveLength(1)
})

function follow() {
  const heard: unknown[] = []
  const states: string[] = []
  const { close } = followStream({
    address: last => `/stream?last=${last}`,
    names: ['call'],
    hears: (...said) => heard.push(said),
    opened: () => {},
    tells: state => states.push(state),
  })
  return { heard, states, close }
}

function stream(): BrowserStream {
  const latest = BrowserStream.all.at(-1)
  if (!latest) throw new Error('Nobody listens')
  return latest
}

/** The browser's part: Node has no EventSource. */
class BrowserStream extends EventTarget {
  static all: BrowserStream[] = []
  readonly address: string
  isClosed = false
  onopen: (() => void) | null = null
  onerror: (() => void) | null = null

  constructor(address: string) {
    super()
    this.address = address
    BrowserStream.all.push(this)
  }

  says(name: string, data: object, cursor = ''): void {
    if (!this.isClosed) this.dispatchEvent(new MessageEvent(name, { data: JSON.stringify(data), lastEventId: cursor }))
  }

  breaks(): void {
    if (!this.isClosed) this.onerror?.()
  }

  close(): void {
    this.isClosed = true
  }
}
