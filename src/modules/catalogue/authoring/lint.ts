import { type Content, type Finding, type Section, sections } from '../contract.ts'
import { lintChecklist } from './lint/checklist.ts'
import { lintComponents } from './lint/components.ts'
import { lintExamples } from './lint/examples.ts'
import { lintForm } from './lint/form.ts'
import { lintPlaces } from './lint/places.ts'
import { lintPromise } from './lint/promise.ts'
import { lintReading } from './lint/reading.ts'
import { lintRequirements } from './lint/requirements.ts'
import type { Known } from './lint/said.ts'
import { lintTexts } from './lint/texts.ts'

/** All that an author should look at again, errors first, in the order of the outline. */
export function lint(content: Content, known: Known): Finding[] {
  const said = [
    ...lintTexts(content),
    ...lintComponents(content),
    ...lintRequirements(content, known),
    ...lintChecklist(content),
    ...lintExamples(content),
    ...lintPromise(content),
    ...lintForm(content),
    ...lintPlaces(content, known),
    ...lintReading(content),
  ]
  const order = Object.keys(sections)
  return said
    .map(one => ({ ...one, section: sectionOf(one.path) }))
    .sort(
      (a, b) =>
        Number(b.weight === 'error') - Number(a.weight === 'error') ||
        order.indexOf(a.section) - order.indexOf(b.section),
    )
}

/** The part of the outline in which the field of a path is written. */
export function sectionOf(path: string): Section {
  const field = /^[a-zA-Z]+/.exec(path)?.[0] ?? ''
  const found = Object.entries(sections).find(([, fields]) => (fields as readonly string[]).includes(field))
  // Every field of the content is in a section: `satisfies` and a test say so.
  return (found?.[0] ?? 'identity') as Section
}
