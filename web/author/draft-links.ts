import { type Content, type Finding, type Section, sections } from '#contracts/catalogue'
import { sectionWords } from './words.ts'

export const sectionNames = Object.keys(sections) as Section[]

/** The address of a draft, of one of its sections, or of what is done with it. */
export function draftAt(id: string, part?: string): string {
  return part === undefined ? `/penulis/draf/${id}` : `/penulis/draf/${id}/${part}`
}

/** The address of a section of a draft. */
export function sectionAt(id: string, section: Section): string {
  return draftAt(id, sectionWords[section].path)
}

/** The section of an address; undefined for any other word. */
export function sectionOf(path: string): Section | undefined {
  return sectionNames.find(name => sectionWords[name].path === path)
}

/** The section that a finding or a change belongs to: the one it names, or that of its field. */
export function sectionNamed({ section, path }: Pick<Finding, 'section' | 'path'>): Section {
  const named = sectionNames.find(name => name === section)
  const field = /^\w+/.exec(path)?.[0] as keyof Content
  return named ?? sectionNames.find(name => (sections[name] as readonly string[]).includes(field)) ?? 'identity'
}

/** Where a finding is mended: its field, or the top of the form where the form has no such field. */
export function findingAt(id: string, finding: Pick<Finding, 'section' | 'path'>): string {
  const section = sectionNamed(finding)
  return `${sectionAt(id, section)}#${anchorOf(section, finding.path)}`
}

/** `requirements[2].labelId` is the field `requirements.2.labelId`; a rule is found by its row in the list of papers. */
export function anchorOf(section: Section, path: string): string {
  const field = path.replace(/\[(\d+)\]/g, '.$1')
  if (section === 'rules' && field.startsWith('rules')) return 'aturan'
  if (section === 'places' && field.startsWith('places')) return 'places'
  return field
}
