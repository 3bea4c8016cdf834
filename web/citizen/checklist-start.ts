import { checklistFor, type Standard, withoutCondition } from '#contracts/catalogue'
import { link } from './links.ts'
import type { CitizenLanguage } from './words.ts'
import { serviceWords } from './words-service.ts'

export interface ChecklistProps {
  standard: Standard
  answers: Record<string, string>
  language: CitizenLanguage
  /** The whole address of this page, for who gets the list. */
  address: string
}

/** The label of a requirement in the reader’s language. */
export function labelOf({ labelId, labelEn }: { labelId: string; labelEn: string }, language: CitizenLanguage): string {
  return language === 'en' ? labelEn : labelId
}

/** Which papers stand on the list under these answers. */
export function listFor({ requirements, rules }: Standard, answers: Record<string, string>) {
  return checklistFor({ requirements, rules }, answers)
}

/** What is sent: the papers and the way back to this list. The answers go along; nothing of a person is in them. */
export function sharedList({ standard, answers, language, address }: ChecklistProps) {
  const say = serviceWords[language]
  const list = listFor(standard, answers)
  const needed = new Set(list.needed)
  return {
    title: language === 'en' ? standard.nameEn : standard.nameId,
    intro: say.shareIntro,
    labels: standard.requirements
      .filter(one => needed.has(one.id))
      .map(one => withoutCondition(labelOf(one, language))),
    more: say.shareMore(0).replace('0', '{0}'),
    unsure: list.open.length > 0 ? say.shareUnsure : null,
    link: link(address, language, answers),
  }
}

/** What the script begins with: the rules and the words of a list, and nothing else of the page. */
export function checklistStart(props: ChecklistProps) {
  const { standard, language, address } = props
  const say = serviceWords[language]
  return {
    requirements: standard.requirements.map(one => ({
      id: one.id,
      isOptional: one.isOptional,
      label: withoutCondition(labelOf(one, language)),
    })),
    rules: standard.rules,
    count: { one: say.count(1), many: say.count(0).replace('0', '{0}') },
    shared: { ...sharedList(props), unsure: say.shareUnsure, link: link(address, language) },
  }
}
export type ChecklistStart = ReturnType<typeof checklistStart>
