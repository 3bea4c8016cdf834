import { type TObject, type TSchema, Type } from 'typebox'
import { Value } from 'typebox/value'
import { Content, type Draft, type Section, sections } from '#contracts/catalogue'
import type { Sentence } from '../../web/author/sentence.ts'
import { words } from '../../web/author/words.ts'
import { withIds } from './author-ids.ts'
import { readPlaces } from './author-places.ts'
import { readRules } from './author-rules.ts'
import { type Fields, isBlank, readShape, type Shape, textOf, type Wrong } from './author-shape.ts'

/** A sentence for a field of the form. */
export interface FieldError {
  path: string
  text: string
}

/** What a form of a section said. */
export interface ReadSection {
  content: Partial<Content>
  errors: FieldError[]
  /** What was typed where the value cannot hold it. */
  raw: Record<string, string>
  /** The rules as their selects stand, by requirement. */
  sentences: Record<string, Sentence>
}

/** The form of one section as a part of the content. `services` gives the ids of services by their names. */
export function readSection(
  section: Section,
  fields: Fields,
  { stored, services, isFinal }: { stored: Draft; services: ReadonlyMap<string, string>; isFinal: boolean },
): ReadSection {
  const wrong: Wrong[] = []
  const own = sections[section].filter(name => name !== 'rules' && name !== 'places')
  const shape = Type.Pick(Content, own as never) as unknown as Shape
  let content = readShape(shape, fields, '', wrong) as Partial<Content>
  const errors: FieldError[] = wrong.map(({ path, what }) => ({ path, text: words.wrong[what] }))

  if (content.fee) content.fee = readFee(content.fee, fields, errors)
  if (content.requirements) content = { ...content, requirements: withServices(content.requirements, services, errors) }
  if (section === 'places') content.places = readPlaces(fields)
  if (isFinal) content = withIds(withoutBlanks(content))
  const sentences: Record<string, Sentence> = {}
  if (section === 'rules') content.rules = readRules(fields, content.questions ?? [], stored, { errors, sentences })
  if (isFinal) errors.push(...misfits(content, errors))
  const raw = Object.fromEntries(wrong.flatMap(({ path, typed }) => (typed === undefined ? [] : [[path, typed]])))
  if (content.fee?.rupiah && fields.has('fee.free')) raw['fee.free'] = 'ya'
  return {
    content: isFinal ? { ...content, ...withoutGone(content, stored.content) } : content,
    errors,
    raw,
    sentences,
  }
}

/** "Free" is a tick, because an empty field means that nobody knows. */
function readFee(fee: Content['fee'], fields: Fields, errors: FieldError[]): Content['fee'] {
  if (textOf(fields, 'fee.free') === '') return fee
  if (fee.rupiah) errors.push({ path: 'fee.rupiah', text: words.wrong.free })
  return { ...fee, rupiah: fee.rupiah || 0 }
}

/** People choose a service by its name. */
function withServices(
  requirements: Content['requirements'],
  services: ReadonlyMap<string, string>,
  errors: FieldError[],
): Content['requirements'] {
  const known = new Set(services.values())
  return requirements.map((one, row) => ({
    ...one,
    obtainableFrom: one.obtainableFrom.map(name => {
      const id = services.get(name) ?? (known.has(name) ? name : undefined)
      if (!id) errors.push({ path: `requirements.${row}.obtainableFrom`, text: words.wrong.service })
      return id ?? name
    }),
  }))
}

/** Rows in which nobody wrote anything are not saved. */
function withoutBlanks(content: Partial<Content>): Partial<Content> {
  const shapes = Content.properties as unknown as Record<string, Shape>
  return Object.fromEntries(
    Object.entries(content).map(([name, value]) => {
      const items = shapes[name]?.items
      return [name, Array.isArray(value) && items ? value.filter(row => !isBlank(row, items) || isListed(row)) : value]
    }),
  )
}

/** Words of a plain list, such as channels, say something by being there. */
function isListed(row: unknown): boolean {
  return typeof row === 'string' && row !== ''
}

/** What hangs on a requirement that was taken away goes with it. */
function withoutGone(written: Partial<Content>, stored: Content): Partial<Content> {
  const left = written.requirements?.map(one => one.id)
  if (!left || stored.requirements.every(one => left.includes(one.id))) return {}
  return {
    rules: stored.rules.filter(rule => left.includes(rule.requirementId)),
    examples: stored.examples.map(one => ({ ...one, needed: one.needed.filter(id => left.includes(id)) })),
  }
}

/** What the contract would refuse, told at its field. */
function misfits(content: Partial<Content>, told: readonly FieldError[]): FieldError[] {
  const schema = Type.Partial(Content) as TObject as TSchema
  const found = new Map<string, FieldError>()
  for (const { instancePath, keyword } of Value.Errors(schema, content)) {
    const path = fieldAt(instancePath)
    if (found.has(path) || told.some(error => `${error.path}.`.startsWith(`${path}.`))) continue
    found.set(path, { path, text: sayMisfit(keyword) })
  }
  return [...found.values()]
}

function sayMisfit(keyword: string): string {
  if (keyword === 'maxLength') return words.wrong.tooLong
  if (keyword === 'maxItems') return words.wrong.tooMany
  if (keyword === 'minimum' || keyword === 'maximum') return words.wrong.range
  return words.wrong.unfit
}

/** The field that a JSON pointer into the content means: `/requirements/2/labelId` is `requirements.2.labelId`; a line of a list is its list. */
export function fieldAt(pointer: string): string {
  return pointer
    .slice(1)
    .replaceAll('/', '.')
    .replace(/\.\d+$/, '')
}

/** The fields that a browser sent, as text that can be stored. */
export function fieldsOf(body: unknown): Fields {
  const sent = Object.entries((body ?? {}) as Record<string, unknown>)
  return new Map(
    sent.map(([name, value]) => [
      name,
      [value].flat().map(one => String(one).replaceAll('\u0000', '').replaceAll('\r\n', '\n').toWellFormed()),
    ]),
  )
}
