import type { OrderReplay } from '../contract.ts'
import type { Figures, Waits } from '../simulation/figures.ts'
import { type ServiceNames, shareOr } from '../what-if/hall-figures.ts'

/** Who gains and who pays: the same people under the order in force and under the proposed one; services that change most first. */
export function compared(
  now: Figures,
  proposed: Figures,
  names: ServiceNames,
): Pick<OrderReplay, 'all' | 'classes' | 'services'> {
  return {
    all: beside(now.waits, proposed.waits),
    classes: now.byClass.flatMap((one, position) => {
      const other = proposed.byClass[position]
      return other ? [{ class: one.class as OrderReplay['classes'][number]['class'], ...beside(one, other) }] : []
    }),
    services: now.byService
      .flatMap((one, position) => {
        const other = proposed.byService[position]
        const nameId = names.get(one.service)?.nameId
        return other && nameId && one.count > 0 ? [{ serviceId: one.service, nameId, ...beside(one, other) }] : []
      })
      .sort((one, other) => (other.proposed.ninetyWait ?? 0) - (one.proposed.ninetyWait ?? 0)),
  }
}

function beside(now: Waits, proposed: Waits) {
  return { count: now.count, now: sideOf(now), proposed: sideOf(proposed) }
}

function sideOf({ inTime, p50, p90, most }: Waits) {
  return { inTime: shareOr(inTime), medianWait: tenth(p50), ninetyWait: tenth(p90), longest: tenth(most) }
}

function tenth(value: number | null): number | null {
  return value === null ? null : Math.round(value * 10) / 10
}
