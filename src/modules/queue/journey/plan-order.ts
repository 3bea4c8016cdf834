import { reckon } from './reckon.ts'
import type { Start, StopAhead } from './stop-ahead.ts'

/** What is less than this is the same minute: sums of fractions differ in their last digits. */
const noMinutes = 1e-6

/**
 * The order of stops that is finished soonest, as positions in the list: every order that keeps what comes first is
 * tried, at most 5! = 120. A stop that would find its counters closed for the day weighs more than any minutes. The asked
 * order stays unless another is finished sooner, by `worthMinutes` at least: nobody is sent about for less.
 */
export function planOrder(stops: readonly StopAhead[], start: Start, worthMinutes = 0): number[] {
  const bound = ordersOf(stops)
  // Standards that ask for each other's outcome bind nobody.
  const orders = bound.length > 0 ? bound : ordersOf(stops.map(stop => ({ ...stop, after: [] })))
  const [asked = [], ...others] = orders
  const now = reckon(stops, asked, start, 'usual')
  let best = { order: asked, ...now }
  for (const order of others) {
    const one = reckon(stops, order, start, 'usual')
    const isSooner = one.end < now.end - noMinutes && one.end <= now.end - worthMinutes + noMinutes
    const isBetter = one.late < best.late || (one.late === best.late && one.end < best.end - noMinutes)
    if ((one.late < now.late || isSooner) && isBetter) best = { order, ...one }
  }
  return best.order
}

/** All orders in which each stop comes after those it needs; the one nearest to the asked order first. */
function ordersOf(stops: readonly Pick<StopAhead, 'after'>[]): number[][] {
  const orders: number[][] = []
  const extend = (order: readonly number[]) => {
    if (order.length === stops.length) orders.push([...order])
    stops.forEach(({ after }, position) => {
      const isAllowed = !order.includes(position) && after.every(one => order.includes(one))
      if (isAllowed) extend([...order, position])
    })
  }
  extend([])
  return orders
}
