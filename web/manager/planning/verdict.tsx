import type { WhatIf } from '#contracts/planning'
import { Status } from '#ui/status.tsx'
import { words } from './words.ts'

/** The answer in a sentence, with its interval; how much more it could take; and what to open, by name. */
export function Verdict({ answer, asReadiness = false }: { answer: WhatIf; asReadiness?: boolean }) {
  const { isKept, repair } = answer
  const { verdict } = words
  return (
    <section class="section verdict" aria-labelledby="kesimpulan">
      <h2 id="kesimpulan">{verdict.title}</h2>
      <p class="verdict-sentence">
        <Status kind={isKept ? undefined : 'warn'} icon={isKept ? 'check' : 'alert'}>
          {asReadiness && <strong>{sayReadiness(answer)} </strong>}
          {sayPromise(answer)}
        </Status>
      </p>
      {repair && <p>{sayRepair(repair)}</p>}
      <p>{sayHeadroom(answer.headroom)}</p>
      {repair && repair.counters.length > 0 && <p class="quiet">{verdict.notFixed}</p>}
    </section>
  )
}

/** What holds on the average day only is said to. */
function sayReadiness({ isKept, promisedShare, whatIf: { inTimeNineOfTen } }: WhatIf): string {
  if (!isKept) return words.verdict.notReady
  return (inTimeNineOfTen ?? 1) >= promisedShare ? words.verdict.ready : words.verdict.readyUsually
}

function sayPromise({ whatIf: { inTime, inTimeNineOfTen }, isKept, targetMinutes, promisedShare }: WhatIf): string {
  if (inTime === null) return words.verdict.nobody
  if (inTimeNineOfTen === null) return words.verdict.average(inTime, targetMinutes)
  return isKept
    ? words.verdict.kept(inTime, inTimeNineOfTen, targetMinutes)
    : words.verdict.broken(inTime, inTimeNineOfTen, targetMinutes, promisedShare)
}

function sayRepair({ counters, isEnough, inTime }: NonNullable<WhatIf['repair']>): string {
  const { verdict } = words
  if (counters.length === 0) return verdict.noRepair
  const say = isEnough ? verdict.repairEnough : verdict.repairShort
  return say(verdict.repair(counters), inTime ?? 0)
}

function sayHeadroom({ percent, isAtLeast }: WhatIf['headroom']): string {
  const { verdict } = words
  if (percent === null) return verdict.headroomNone
  return percent >= 0 ? verdict.headroomMore(percent, isAtLeast) : verdict.headroomLess(-percent)
}
