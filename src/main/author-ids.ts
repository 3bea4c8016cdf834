import type { Content } from '#contracts/catalogue'

/** Gives a name of its own to every row that has none yet, after what its author called it. */
export function withIds(written: Partial<Content>): Partial<Content> {
  const { requirements, questions, formFields } = written
  return {
    ...written,
    ...(requirements && { requirements: named(requirements, one => one.labelId, 'syarat') }),
    ...(questions && {
      questions: named(questions, one => one.textId, 'pertanyaan').map(question => ({
        ...question,
        answers: named(question.answers, one => one.textId, 'jawaban'),
      })),
    }),
    ...(formFields && { formFields: withFieldNames(formFields) }),
  }
}

function named<T extends { id: string }>(rows: readonly T[], nameOf: (row: T) => string, otherwise: string): T[] {
  const taken = new Set(rows.map(row => row.id).filter(Boolean))
  return rows.map(row => {
    if (row.id !== '') return row
    const id = free(slug(nameOf(row)) || otherwise, taken)
    taken.add(id)
    return { ...row, id }
  })
}

function withFieldNames(rows: Content['formFields']): Content['formFields'] {
  const taken = new Set(rows.map(row => row.name).filter(Boolean))
  return rows.map(row => {
    const options = row.options.map(one => ({ ...one, value: one.value || slug(one.labelId) }))
    if (row.name !== '') return { ...row, options }
    const plain = slug(row.labelId).replace(/^[^a-z]+/, '') || 'isian'
    const name = free(plain, taken).replaceAll('-', '_')
    taken.add(name)
    return { ...row, name, options }
  })
}

function free(wanted: string, taken: ReadonlySet<string>): string {
  let id = wanted
  for (let n = 2; taken.has(id) || taken.has(id.replaceAll('-', '_')); n += 1) id = `${wanted}-${n}`
  return id
}

/** At most 40 characters: an id is read in addresses and findings. */
function slug(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f'’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '')
}
