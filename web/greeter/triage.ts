import type { Requirement, Service } from '#contracts/catalogue'
import type { Checklist } from '#contracts/queue'

/** What the greeter sees of one requirement: there, missing, or not needed by this person. */
export type Answer = 'present' | 'missing' | 'not-needed'
export type Answers = Readonly<Record<string, Answer>>

/** How the door check stands: some unseen, something missing, or all there. */
export type Verdict = 'unseen' | 'missing' | 'complete'

/** The first answers: what is asked only in a certain case is taken as not needed, the rest has not been seen. */
export function firstAnswers(requirements: readonly Requirement[]): Answers {
  return Object.fromEntries(requirements.filter(one => one.isOptional).map(one => [one.id, 'not-needed' as const]))
}

/** One press for the usual case: whatever has not been looked at is there. */
export function allPresent(requirements: readonly Requirement[], answers: Answers): Answers {
  return Object.fromEntries(requirements.map(one => [one.id, answers[one.id] ?? 'present']))
}

export function verdict(requirements: readonly Requirement[], answers: Answers): Verdict {
  if (requirements.some(one => answers[one.id] === 'missing')) return 'missing'
  return requirements.every(one => answers[one.id] !== undefined) ? 'complete' : 'unseen'
}

/** What is missing, in the order of the standard. */
export function missingOf(requirements: readonly Requirement[], answers: Answers): Requirement[] {
  return requirements.filter(one => answers[one.id] === 'missing')
}

/** What travels with the ticket to the counter: ids, never what a paper says. Null when nothing was looked at. */
export function checklistOf({ requirements }: Pick<Service, 'requirements'>, answers: Answers): Checklist | null {
  const withAnswer = (answer: Answer) => requirements.filter(one => answers[one.id] === answer).map(one => one.id)
  const checklist = { present: withAnswer('present'), missing: withAnswer('missing') }
  return checklist.present.length + checklist.missing.length > 0 ? checklist : null
}
