import { expect, test } from 'vitest'
import { lateAfterMinutes as lateInTheQueue } from '#modules/queue'
import { lateAfterMinutes } from './policy.ts'

test('who is late for a booking is late in the simulator as in the queue', () => {
  expect(lateAfterMinutes).toBe(lateInTheQueue)
})
