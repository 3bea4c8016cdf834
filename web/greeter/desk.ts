import type { Service } from '#contracts/catalogue'
import type { Checklist, IssuedVisit } from '#contracts/queue'
import type { ForWhom, MadeReferral } from '#contracts/referrals'
import type { Choice } from './found.ts'
import {
  type Answer,
  type Answers,
  allPresent,
  checklistOf,
  firstAnswers,
  missingOf,
  type Verdict,
  verdict,
} from './triage.ts'
import type { VisitorLanguage } from './words.ts'

/** One thing the visitor came for: the service, its standard once it has been read, and what the greeter saw. */
export interface PlannedStop {
  choice: Choice
  standard: Service | 'loading' | 'failed'
  answers: Answers
}

/** The conversation at the door with one visitor. */
export interface Desk {
  step: 'find' | 'check' | 'planned' | 'missing' | 'given' | 'connected'
  question: string
  plan: readonly PlannedStop[]
  /** The service whose papers are looked at. */
  atHand: string | null
  /** A service that is not served here yet and was asked for. */
  planned: Choice | null
  language: VisitorLanguage
  priorityGroup: string | null
  issued: IssuedVisit | null
  /** What is needed and not served here, in her own words, and how she is reached when she does not wait. */
  need: string
  forWhom: ForWhom
  phone: string
  /** The referral that was made; `failed` when the number was given and the referral was not sent. */
  connected: MadeReferral | 'failed' | null
}

export const emptyDesk: Desk = {
  step: 'find',
  question: '',
  plan: [],
  atHand: null,
  planned: null,
  language: 'id',
  priorityGroup: null,
  issued: null,
  need: '',
  forWhom: 'self',
  phone: '',
  connected: null,
}

/** The stop whose papers are looked at. */
export function stopAtHand({ plan, atHand }: Desk): PlannedStop | undefined {
  return plan.find(stop => stop.choice.serviceId === atHand)
}

/** A service was chosen: its papers come next, or the Penghubung desk where it is not served. */
export function choose(desk: Desk, choice: Choice): Desk {
  if (!choice.line) return { ...desk, step: 'planned', planned: choice, need: needFor(desk, choice) }
  const isThere = desk.plan.some(stop => stop.choice.serviceId === choice.serviceId)
  const stop: PlannedStop = { choice, standard: 'loading', answers: {} }
  return {
    ...desk,
    step: 'check',
    question: '',
    planned: null,
    atHand: choice.serviceId,
    plan: isThere ? desk.plan : [...desk.plan, stop],
  }
}

/** Nothing of the catalogue fits: the need is taken down in her words, and the connecting desk finds the agency. */
export function connectUnknown(desk: Desk): Desk {
  return { ...desk, step: 'planned', planned: null, need: desk.question.trim() }
}

/** What was typed at the door is what she said; where nothing was, the service says it. */
function needFor({ question }: Desk, choice: Choice): string {
  return question.trim().length >= 3 ? question.trim() : choice.nameId
}

/** Who waits for the answer has a number of the connecting desk alone: another stop would be held with it. */
export function canWaitForAnswer({ plan }: Desk): boolean {
  return plan.length === 0
}

/** The standard of a chosen service was read, or could not be. Answers given meanwhile stay. */
export function withStandard(desk: Desk, serviceId: string, standard: PlannedStop['standard']): Desk {
  const answersOf = (stop: PlannedStop) =>
    typeof standard === 'string' ? stop.answers : { ...firstAnswers(standard.requirements), ...stop.answers }
  const plan = desk.plan.map(stop =>
    stop.choice.serviceId === serviceId ? { ...stop, standard, answers: answersOf(stop) } : stop,
  )
  return { ...desk, plan }
}

export function answer(desk: Desk, requirementId: string, given: Answer): Desk {
  return changeAtHand(desk, stop => ({ ...stop, answers: { ...stop.answers, [requirementId]: given } }))
}

/** All papers of all chosen services. */
export function answerAll(desk: Desk): Desk {
  return {
    ...desk,
    plan: desk.plan.map(stop => ({ ...stop, answers: allPresent(requirementsOf(stop), stop.answers) })),
  }
}

/** Another chosen service is looked at again. */
export function lookAt(desk: Desk, serviceId: string): Desk {
  return { ...desk, step: 'check', atHand: serviceId }
}

/** Takes a service off the plan; without any left the search is shown again. */
export function removeStop(desk: Desk, serviceId: string): Desk {
  const plan = desk.plan.filter(stop => stop.choice.serviceId !== serviceId)
  const atHand = desk.atHand === serviceId ? (plan.at(-1)?.choice.serviceId ?? null) : desk.atHand
  return { ...desk, plan, atHand, step: plan.length === 0 ? 'find' : desk.step }
}

/** How the papers of the whole plan stand: one missing paper decides. */
export function verdictOf({ plan }: Desk): Verdict {
  const verdicts = plan.map(stop =>
    stop.standard === 'failed'
      ? 'complete'
      : stop.standard === 'loading'
        ? 'unseen'
        : verdict(requirementsOf(stop), stop.answers),
  )
  if (verdicts.includes('missing')) return 'missing'
  return verdicts.includes('unseen') ? 'unseen' : 'complete'
}

/** What is missing, service by service. */
export function missingByService({ plan }: Desk) {
  return plan
    .map(stop => ({ choice: stop.choice, missing: missingOf(requirementsOf(stop), stop.answers) }))
    .filter(one => one.missing.length > 0)
}

/** A ticket keeps the check of its first stop: that is the counter where the papers are handed over next. */
export function checklistOfPlan({ plan: [first] }: Desk): Checklist | null {
  return first && typeof first.standard !== 'string' ? checklistOf(first.standard, first.answers) : null
}

/** What is asked for by one stop; nothing while it is not known. */
export function requirementsOf({ standard }: PlannedStop): Service['requirements'] {
  return typeof standard === 'string' ? [] : standard.requirements
}

function changeAtHand(desk: Desk, change: (stop: PlannedStop) => PlannedStop): Desk {
  return { ...desk, plan: desk.plan.map(stop => (stop.choice.serviceId === desk.atHand ? change(stop) : stop)) }
}
