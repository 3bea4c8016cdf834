import fc from 'fast-check'
import { expect, test } from 'vitest'
import { backlogBalancer } from './balanced-backlog.ts'

const services = 5
const skill = fc.integer({ min: 0, max: services - 1 })
const anyHall = fc.record({
  skills: fc.array(fc.uniqueArray(skill, { maxLength: 3 }), { maxLength: 8 }),
  work: fc.array(fc.integer({ min: 0, max: 90 }), { minLength: services, maxLength: services }),
  open: fc.array(fc.constantFrom(0, 1, 2), { minLength: 8, maxLength: 8 }),
})

/** The same rule, line by line and counter by counter, without any layout. */
function plainly(skills: number[][], work: number[], open: number[]): number[] {
  const working = skills.filter((own, counter) => own.length > 0 && open[counter] !== 0)
  let shares = working.map(own => own.map(() => 1 / own.length))
  let backlog: number[] = []
  for (let round = 0; round < 6; round += 1) {
    const capacity = work.map(
      (_, line) =>
        0.05 +
        working
          .flatMap((own, c) => own.map((s, i) => (s === line ? (shares[c]?.[i] ?? 0) : 0)))
          .reduce((a, b) => a + b, 0),
    )
    backlog = work.map((minutes, line) => (minutes + 0.05) / (capacity[line] ?? 1))
    const wanted = shares.map((share, c) => share.map((one, i) => one * (backlog[working[c]?.[i] ?? 0] ?? 0)))
    shares = wanted.map(share => share.map(one => one / share.reduce((a, b) => a + b, 0)))
  }
  return backlog.map(minutes => Math.min(120, minutes))
}

test('islands and teams change nothing in the rule, and around a counter its own lines come out as everywhere', () => {
  fc.assert(
    fc.property(anyHall, ({ skills, work, open }) => {
      const skillsOf = skills.map(own => Int32Array.from(own))
      const balancer = backlogBalancer(services, skillsOf)
      const lines = Float64Array.from(work)

      const everywhere = [...balancer.everywhere(lines, open)]

      for (const [line, minutes] of plainly(skills, work, open).entries())
        expect(everywhere[line]).toBeCloseTo(minutes, 1)
      for (const [counter, own] of skills.entries()) {
        const around = backlogBalancer(services, skillsOf).around(counter, lines, open)
        for (const line of own) expect(around[line]).toBe(everywhere[line])
      }
    }),
  )
})

test('asked again, it answers only by what it is told now', () => {
  const skillsOf = [[0, 1], [0]].map(own => Int32Array.from(own))
  const balancer = backlogBalancer(2, skillsOf)
  const before = [...balancer.everywhere(Float64Array.of(30, 10), [1, 1])]

  balancer.everywhere(Float64Array.of(5, 90), [0, 1])

  expect([...balancer.everywhere(Float64Array.of(30, 10), [1, 1])]).toEqual(before)
})

test('nobody open: a line stands as long as anything counts; nobody in line: not at all', () => {
  const balancer = backlogBalancer(2, [Int32Array.of(0, 1)])

  expect([...balancer.everywhere(Float64Array.of(30, 0), [0])]).toEqual([120, 1])
})
