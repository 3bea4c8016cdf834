import { exampleHalls, type HallModel, logOfDays, type Policy, plannedAndCarried, readyHall } from '#modules/planning'
import { answererOf, balancedOrder, type HallEvent, type LogLine, type WaitAnswer } from '#modules/queue'
import { type PeerFormula, peerFormula } from './peer-formula.ts'
import { atLeast, atMost, type Row, row } from './row.ts'

/** Days before anything is judged, and days judged. */
const trainDays = 8
const judgedDays = 6
const policy: Policy = { callOrder: balancedOrder, journeys: plannedAndCarried }

/**
 * Our waits against the formula that peers tell people, on the same tickets of simulated halls, through the lines of
 * `satap estimate`: asked when a number is given, and once more after twelve minutes of waiting.
 */
export function measureEstimates(): Row[] {
  const { ordinary, halfBooked, specialised, oneZone, quiet, steady, unruly, openingWeek } = exampleHalls
  const scores = [ordinary, halfBooked, specialised, oneZone, quiet, steady, unruly].map(model => scoreOf([model]))
  return [...scores.flatMap(score => rowsOf(score, 88)), ...rowsOf(scoreOf([ordinary, openingWeek]), 84)]
}

function rowsOf(score: EstimateScore, leastCovered: number): Row[] {
  const { hall, mae, peerMae, coverage, worstCell, winkler: ours, peerWinkler, millisecondsEach } = score
  const covered = 100 * coverage
  const says = (what: string) => `waits, ${hall}: ${what}`
  return [
    row(
      says(`mean error, ours ${mae.toFixed(1)} to the peers' ${peerMae.toFixed(1)} min`),
      mae / peerMae,
      '',
      atMost(mae / peerMae, 0.6, ''),
    ),
    row(says('range holds'), covered, '%', {
      says: `${leastCovered} to 95 %`,
      holds: covered >= leastCovered && covered <= 95,
    }),
    row(says('worst service and half-day'), 100 * worstCell, '%', atLeast(100 * worstCell, 78, '%')),
    row(
      says('Winkler score to the peers’ number with an honest band'),
      ours / peerWinkler,
      '',
      atMost(ours / peerWinkler, 0.7, ''),
    ),
    row(says('an answer'), millisecondsEach, 'ms', atMost(millisecondsEach, 5, 'ms')),
  ]
}

/** How the ranges of one hall held. Minutes and shares. */
interface EstimateScore {
  hall: string
  mae: number
  peerMae: number
  coverage: number
  /** Of the worst service and half of the day. */
  worstCell: number
  winkler: number
  peerWinkler: number
  millisecondsEach: number
}

interface Look {
  cell: string
  at: number
  peer: number
  answer: WaitAnswer
}

interface Judged extends Look {
  truth: number
}

/** Trains on the first hall and judges on the last, which may be unlike it. */
function scoreOf(models: readonly HallModel[]): EstimateScore {
  const hear = answererOf('hall')
  const judged: Judged[] = []
  const looks = new Map<string, Look[]>()
  let peer: PeerFormula | undefined
  let [day, q, milliseconds, noon] = [-1, 0, 0, 720]
  const ask = (ticket: string, t: number, cell: string) => {
    q += 1
    const begin = performance.now()
    const answer = hear(JSON.stringify({ e: 'query', t, q, ticket, again: looks.has(ticket) })).answer as WaitAnswer
    milliseconds += performance.now() - begin
    looks.set(ticket, [...(looks.get(ticket) ?? []), { cell, at: t, peer: peer?.tells(ticket) ?? 0, answer }])
  }
  for (const line of linesOf(models)) {
    if (line.e === 'hall') {
      if (peer) continue
      noon = (line.open + line.close) / 2
      peer = peerFormula(line)
    }
    if (line.e === 'day') {
      day += 1
      peer?.begins()
      looks.clear()
    }
    hear(JSON.stringify(line.e === 'day' ? { ...line, day } : line))
    if (line.e === 'hall' || line.e === 'day' || line.e === 'query') continue
    peer?.hears(line)
    if (day >= trainDays) judge(line)
  }
  return scored(models.map(model => model.name).join(', then '), judged, milliseconds / Math.max(1, q))

  function judge(event: HallEvent): void {
    if (event.e === 'issue') ask(String(event.ticket), event.t, `${event.service} ${event.t < noon ? 'am' : 'pm'}`)
    if (event.e === 'end') {
      const due = [...looks].find(([, [first, again]]) => first && !again && event.t - first.at >= 12)
      if (due) ask(due[0], event.t, due[1][0]?.cell ?? '')
    }
    if (event.e !== 'call' && event.e !== 'cancel') return
    const ticket = String(event.ticket)
    if (event.e === 'call')
      for (const look of looks.get(ticket) ?? []) judged.push({ ...look, truth: event.t - look.at })
    looks.delete(ticket)
  }
}

function* linesOf(models: readonly HallModel[]): Generator<LogLine> {
  for (const [i, model] of models.entries()) {
    const isLast = i === models.length - 1
    const days = (i === 0 ? trainDays : 0) + (isLast ? judgedDays : 0)
    yield* logOfDays(readyHall(model), { seed: 7 + i, days, trainDays: i === 0 ? trainDays : 0, policy })
  }
}

function scored(hall: string, judged: readonly Judged[], millisecondsEach: number): EstimateScore {
  const mean = (of: (one: Judged) => number) => judged.reduce((sum, one) => sum + of(one), 0) / judged.length
  const isKept = ({ answer: { lo, hi }, truth }: Judged) => truth >= lo - 1e-6 && truth <= hi + 1e-6
  // The peers' number with an honest band of its own: its residuals' 5 % and 95 % points, after the fact.
  const residuals = judged.map(({ truth, peer }) => truth - peer).sort((a, b) => a - b)
  const at = (share: number) => residuals[Math.floor(share * residuals.length)] ?? 0
  const [low, high] = [at(0.05), at(0.95)]
  return {
    hall,
    mae: mean(({ answer, truth }) => Math.abs(answer.p50 - truth)),
    peerMae: mean(({ peer, truth }) => Math.abs(peer - truth)),
    coverage: mean(one => (isKept(one) ? 1 : 0)),
    worstCell: worst(judged, isKept),
    winkler: mean(({ answer, truth }) => winkler(answer.lo, answer.hi, truth)),
    peerWinkler: mean(({ peer, truth }) => winkler(Math.max(0, peer + low), Math.max(0, peer + high), truth)),
    millisecondsEach,
  }
}

/** Width plus twenty times what a nine-in-ten range misses by: smaller is better, and no trick makes it smaller. */
function winkler(lo: number, hi: number, truth: number): number {
  return hi - lo + 20 * Math.max(0, lo - truth, truth - hi)
}

/** The lowest share kept of a service in a half of the day, where there are enough to say so. */
function worst(judged: readonly Judged[], isKept: (one: Judged) => boolean): number {
  const kept = new Map<string, boolean[]>()
  for (const one of judged) kept.set(one.cell, [...(kept.get(one.cell) ?? []), isKept(one)])
  const shares = [...kept.values()].filter(all => all.length >= 60).map(all => all.filter(Boolean).length / all.length)
  return Math.min(1, ...shares)
}
