import type { HallEvent, HallLine } from '#modules/queue'

/** Told what happens in a hall like our estimator, and asked for minutes. */
export interface PeerFormula {
  begins(): void
  hears(event: HallEvent): void
  tells(ticket: string): number
}

/** What peers tell: average × people ahead ÷ counters that are open for the service (queueing.md section 9). */
export function peerFormula(hall: HallLine): PeerFormula {
  const { counters } = hall
  const skills = new Map(counters.map(({ id, skills: given }) => [String(id), new Set(given.map(String))]))
  const rivals = new Map<string, Set<string>>()
  for (const given of skills.values())
    for (const service of given) {
      const set = rivals.get(service) ?? new Set()
      for (const other of given) set.add(other)
      rivals.set(service, set)
    }
  const waiting = new Map<string, string>()
  const called = new Map<string, { t: number; service: string }>()
  const open = new Set<string>()
  const sums = new Map<string, { minutes: number; count: number }>()
  const meanOf = (service: string) => {
    const sum = sums.get(service)
    return sum && sum.count > 0 ? sum.minutes / sum.count : 10
  }
  return {
    begins: () => {
      waiting.clear()
      called.clear()
      open.clear()
    },
    hears: (event: HallEvent) => {
      if (event.e === 'issue') waiting.set(String(event.ticket), String(event.service))
      if (event.e === 'cancel') waiting.delete(String(event.ticket))
      if (event.e === 'counter') open[event.open ? 'add' : 'delete'](String(event.counter))
      if (event.e === 'call') {
        called.set(String(event.ticket), { t: event.t, service: waiting.get(String(event.ticket)) ?? '' })
        waiting.delete(String(event.ticket))
      }
      if (event.e === 'end') {
        const call = called.get(String(event.ticket))
        if (!call) return
        const sum = sums.get(call.service) ?? { minutes: 0, count: 0 }
        sums.set(call.service, { minutes: sum.minutes + event.t - call.t, count: sum.count + 1 })
      }
    },
    tells: (ticket: string): number => {
      const service = waiting.get(ticket) ?? ''
      const able = [...open].filter(id => skills.get(id)?.has(service)).length
      const among = rivals.get(service)
      let ahead = 0
      for (const [other, its] of waiting) {
        if (other === ticket) break
        if (among?.has(its)) ahead += 1
      }
      return ((ahead + 1) * meanOf(service)) / Math.max(1, able)
    },
  }
}
