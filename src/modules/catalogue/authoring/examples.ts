import type { Content, ExampleResult } from '../contract.ts'
import { checklistFor } from '../rules.ts'

/** What each example's person is asked for under the rules as they are. Right is what is expected, and nothing left open. */
export function examplesOf({ requirements, rules, examples }: Content): ExampleResult[] {
  return examples.map(({ name, answers, needed: expected }) => {
    const list = checklistFor({ requirements, rules }, answers)
    const missing = expected.filter(id => !list.needed.includes(id))
    const unexpected = [...list.needed, ...list.open].filter(id => !expected.includes(id))
    return { name, isRight: missing.length + unexpected.length === 0, missing, unexpected }
  })
}
