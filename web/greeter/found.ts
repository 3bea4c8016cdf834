import type { ServiceLine } from '#contracts/catalogue'
import type { KioskView, MenuLine } from '#contracts/queue'

/** A service the greeter can choose: on this hall's menu with its admission, or known and not served here yet. */
export interface Choice {
  serviceId: string
  nameId: string
  nameEn: string
  agencyAbbreviation: string
  line: MenuLine | null
}

const most = 12

/** Menu first, by every word of the question in name or agency; then what the catalogue knows besides. */
export function foundServices(
  menu: readonly MenuLine[],
  catalogue: readonly ServiceLine[],
  question: string,
): Choice[] {
  const words = fold(question).split(' ').filter(Boolean)
  if (words.length === 0) return []
  const here = menu
    .filter(line => hasAll(`${line.nameId} ${line.nameEn} ${line.agencyAbbreviation}`, words))
    .map(choiceOf)
  const shown = new Set(here.map(choice => choice.serviceId))
  const lines = new Map(menu.map(line => [line.serviceId, line]))
  // The catalogue also knows words of daily speech, so it may find a service of the menu that its name does not give away.
  const besides = catalogue
    .filter(service => !shown.has(service.id))
    .map(({ id, nameId, nameEn, agencyAbbreviation }) => ({
      serviceId: id,
      nameId,
      nameEn,
      agencyAbbreviation,
      line: lines.get(id) ?? null,
    }))
  return [...here, ...besides.filter(choice => choice.line), ...besides.filter(choice => !choice.line)].slice(0, most)
}

/** The services of these ids that are on the menu, in the order of the ids. */
export function recentChoices(menu: readonly MenuLine[], ids: readonly string[]): Choice[] {
  const lines = new Map(menu.map(line => [line.serviceId, line]))
  return ids.flatMap(id => lines.get(id) ?? []).map(choiceOf)
}

/** The Penghubung desk, which takes what is not served here yet. */
export function deskLine({ menu, deskServiceId }: Pick<KioskView, 'menu' | 'deskServiceId'>): MenuLine | null {
  return menu.find(line => line.serviceId === deskServiceId) ?? null
}

function choiceOf(line: MenuLine): Choice {
  const { serviceId, nameId, nameEn, agencyAbbreviation } = line
  return { serviceId, nameId, nameEn, agencyAbbreviation, line }
}

function hasAll(text: string, words: readonly string[]): boolean {
  const folded = fold(text)
  return words.every(word => folded.includes(word))
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim()
}
