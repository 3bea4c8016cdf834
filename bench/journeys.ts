import {
  asKeyed,
  exampleHalls,
  type HallModel,
  type JourneyRule,
  plannedAndCarried,
  readyHall,
  simulateDays,
} from '#modules/planning'
import { balancedOrder } from '#modules/queue'
import { livelyJourneys } from '../src/modules/planning/simulation/lively-halls.ts'
import { atMost, type Row, row } from './row.ts'

const batch = { seed: 20_261_127, firstDay: 0, days: 120 }
const livelySeeds = Array.from({ length: 12 }, (_, n) => 500 + n)

/** How our rule for visits of several stops changes how long people stay, against stops as they were keyed in. */
interface Change {
  severalTo: number
  singleMinutes: number
}

/** The stay of visitors of several stops and of one, in example halls and in such that nobody thought up (goals of issue 4). */
export function measureJourneys(): Row[] {
  const halls = Object.values<HallModel>(exampleHalls).filter(({ needs }) =>
    needs.some(({ stops }) => stops.length > 1),
  )
  const lively = livelySeeds.map(seed => changeIn(livelyJourneys(seed)))
  const within = lively.filter(({ severalTo, singleMinutes }) => severalTo <= 0.95 && singleMinutes <= 2).length
  return [
    ...halls.flatMap(model => {
      const { severalTo, singleMinutes } = changeIn(model)
      return [
        row(
          `${model.name}: stay of several stops, to as keyed in`,
          severalTo,
          'ratio',
          atMost(severalTo, 0.95, 'of it'),
        ),
        row(`${model.name}: stay of one stop, longer by`, singleMinutes, 'min', atMost(singleMinutes, 2, 'min')),
      ]
    }),
    row(`${lively.length} lively halls: stay of several stops, the worst`, most(lively, 'severalTo'), 'ratio'),
    row(`${lively.length} lively halls: stay of one stop, longer by, the worst`, most(lively, 'singleMinutes'), 'min'),
    row(`${lively.length} lively halls: within both limits`, within, 'halls'),
  ]
}

function changeIn(model: HallModel): Change {
  const hall = readyHall(model)
  const stays = (journeys: JourneyRule) =>
    simulateDays(hall, { ...batch, policy: { callOrder: balancedOrder, journeys } })
  const before = stays(asKeyed)
  const after = stays(plannedAndCarried)
  return {
    severalTo: (after.stayMulti.mean ?? 0) / (before.stayMulti.mean ?? 0),
    singleMinutes: (after.staySingle.mean ?? 0) - (before.staySingle.mean ?? 0),
  }
}

function most(changes: readonly Change[], figure: keyof Change): number {
  return Math.max(...changes.map(change => change[figure]))
}
