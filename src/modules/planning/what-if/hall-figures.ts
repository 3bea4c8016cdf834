import type { HallFigures } from '../contract.ts'
import type { Figures, Kept, Waits } from '../simulation/figures.ts'

/** How services are called, by their ids. */
export type ServiceNames = ReadonlyMap<string, { nameId: string; agencyId: string; agency: string }>

/** Figures as screens are told them: shares to a thousandth, minutes to a tenth, because a simulation knows no more. */
export function hallFigures(figures: Figures, names: ServiceNames): HallFigures {
  return {
    ...keptLine(figures.kept, figures.waits),
    visitors: tenth(figures.visitorsPerDay),
    peopleAtOnce: figures.peakInHall.p95,
    lastOut: tenthOr(figures.lastOut.p50),
    lastOutNineOfTen: tenthOr(figures.lastOut.p90),
    unserved: tenth(figures.unservedPerDay),
    unservedNineOfTen: figures.unserved.p90,
    left: tenth(figures.leftPerDay + figures.cancelledPerDay),
    services: figures.byService.flatMap(one => {
      const name = names.get(one.service)
      return name ? [{ serviceId: one.service, ...name, ...keptLine(one.kept, one) }] : []
    }),
    halfHours: figures.halfHours.map(({ from, tickets, inTime }) => ({
      from,
      perDay: tenth(tickets / figures.days),
      inTime: shareOr(inTime),
    })),
  }
}

/** Of fewer numbers a day one late call is a fifth: a share over days would say nothing. */
const fewestADay = 5

function keptLine({ perDay, share, lateShare }: Kept, { p50, p90 }: Waits) {
  return {
    perDay: tenth(perDay),
    inTime: shareOr(share),
    inTimeNineOfTen: lateShare.p90 === null || perDay < fewestADay ? null : shareOr(1 - lateShare.p90),
    medianWait: tenthOr(p50),
    ninetyWait: tenthOr(p90),
  }
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10
}

function tenthOr(value: number | null): number | null {
  return value === null ? null : tenth(value)
}

export function shareOr(value: number | null): number | null {
  return value === null ? null : Math.round(value * 1_000) / 1_000
}
