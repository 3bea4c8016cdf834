import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { oneAtATime } from './one-at-a-time.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('many nudges while one question is open lead to exactly one more', async () => {
  const { steps, finish, step } = steppedBy()
  const asking = oneAtATime(step)

  for (let nudge = 0; nudge < 20; nudge += 1) asking.run()
  expect(steps()).toBe(1)
  await finish()
  expect(steps()).toBe(2)
  await finish()

  expect(steps()).toBe(2)
})

test('a step that wants another try gets it after its pause, and a nudge does not wait for it', async () => {
  const { steps, finish, step } = steppedBy()
  const asking = oneAtATime(step)

  asking.run()
  await finish(5_000)
  await vi.advanceTimersByTimeAsync(4_999)
  expect(steps()).toBe(1)
  await vi.advanceTimersByTimeAsync(1)
  expect(steps()).toBe(2)
  await finish(5_000)
  asking.run()
  expect(steps()).toBe(3)
  await vi.advanceTimersByTimeAsync(10_000)

  expect(steps()).toBe(3)
})

test('once stopped it does nothing more, and whoever is under way is told', async () => {
  const { steps, finish, step, signals } = steppedBy()
  const asking = oneAtATime(step)
  asking.run()
  asking.run()

  asking.stop()
  await finish(1_000)
  await vi.advanceTimersByTimeAsync(10_000)

  expect(signals[0]?.aborted).toBe(true)
  expect(steps()).toBe(1)
})

/** A step that takes until it is finished by hand. */
function steppedBy() {
  const waiting: ((pauseMs?: number) => void)[] = []
  const signals: AbortSignal[] = []
  return {
    signals,
    steps: () => signals.length,
    step: (signal: AbortSignal) => {
      signals.push(signal)
      return new Promise<number | undefined>(resolve => waiting.push(resolve))
    },
    finish: async (pauseMs?: number) => {
      waiting.shift()?.(pauseMs)
      await vi.advanceTimersByTimeAsync(0)
    },
  }
}
