import type { When } from '../rules.ts'
import { edgesInCircles } from './circles.ts'
import { suggestion } from './nearest.ts'
import type { ReadRow } from './read-rows.ts'
import type { HasFault, Known, ReadService, ReadSheet, ReportAt } from './read-services.ts'
import { saidIn } from './when-text.ts'

type Service = Omit<ReadService, 'isFaulty'>

/** What only shows when cells are held against each other. */
export function crossChecks(
  services: readonly Service[],
  sheets: readonly ReadSheet[],
  known: Known,
  report: ReportAt,
  hasFault: HasFault,
): void {
  const papers = unsureIn('requirements', ['service', 'id'], sheets, hasFault)
  const questions = unsureIn('questions', ['service', 'id', 'answer.id'], sheets, hasFault)
  const byId = new Map(services.map(one => [one.id, one]))
  for (const sheet of sheets) {
    for (const row of sheet.rows) {
      const service = byId.get(row.serviceId ?? '')
      const fault = (field: string, says: string) => report(sheet, row.row, field, says)
      if (!service) continue
      if (sheet.layout.part === 'content') identity(service, row, known, fault)
      const sure = { papers: !papers(service.id), questions: !questions(service.id) }
      if (sheet.layout.part === 'rules') rule(service, row, sure, fault)
      if (sheet.layout.part === 'examples') example(service, row, sure, fault)
    }
  }
  circles(services, sheets, known, report)
}

/** Which parts of a service were read without a doubt: what is missing there is missing in truth. */
interface Sure {
  papers: boolean
  questions: boolean
}

/** Whether a service may have more rows in a part than could be read: one of them has a fault where it is named. */
function unsureIn(part: string, fields: readonly string[], sheets: readonly ReadSheet[], hasFault: HasFault) {
  const ids = new Set<string | undefined>()
  for (const sheet of sheets)
    if (sheet.layout.part === part)
      for (const { row, serviceId } of sheet.rows) if (hasFault(sheet, row, fields)) ids.add(serviceId)
  return (id: string) => ids.has(id) || ids.has(undefined)
}

type Fault = (field: string, says: string) => void

/** Two rows that say the same thing; the later one is the fault. */
export function repeats(sheet: ReadSheet, report: ReportAt): void {
  const fields = sheet.layout.unique
  if (!fields) return
  const seen = new Map<string, number>()
  for (const { row, serviceId, values } of sheet.rows) {
    const parts = fields.map(field => (field === 'service' ? serviceId : values.get(field)))
    if (serviceId === undefined || parts.includes(undefined)) continue
    const key = [serviceId, ...parts].join('\n')
    const before = seen.get(key)
    if (before === undefined) seen.set(key, row)
    else report(sheet, row, fields.at(-1) ?? '', `Sudah ada di baris ${before}. Hapus salah satunya.`)
  }
}

function identity({ id, content, agencyId, isNew }: Service, { values }: ReadRow, known: Known, fault: Fault): void {
  const there = known.services.get(id)
  if (isNew && known.names.service.has(id))
    fault('service', 'Layanan ini milik instansi lain, jadi bukan Anda yang mengubahnya.')
  else if (agencyId !== '' && !known.writesFor(agencyId)) fault('agency', 'Anda tidak menulis untuk instansi ini.')
  if (there && values.has('agency') && there.agencyId !== agencyId)
    fault('agency', `Layanan ini milik instansi “${there.agencyId}”. Instansi tidak dapat diubah lewat impor.`)
  const wanted = known.idFor(content.nameId)
  if (isNew && values.has('nameId') && wanted !== id)
    fault('service', `ID layanan baru dibuat dari namanya: tulis “${wanted}”.`)
}

function rule({ content }: Service, { values }: ReadRow, sure: Sure, fault: Fault): void {
  if (sure.papers) unknownRequirement(content.requirements, values.get('requirementId'), 'requirementId', fault)
  const when = values.get('when') as When | undefined
  if (when === undefined || !sure.questions) return
  for (const said of saidIn(when)) unknownAnswer(content.questions, said, 'when', fault)
}

function example({ content }: Service, { values }: ReadRow, sure: Sure, fault: Fault): void {
  for (const id of (sure.papers && (values.get('needed') as string[] | undefined)) || [])
    unknownRequirement(content.requirements, id, 'needed', fault)
  if (!sure.questions) return
  for (const said of Object.entries((values.get('answers') as Record<string, string> | undefined) ?? {}))
    unknownAnswer(content.questions, said.join('='), 'answers', fault)
}

function unknownRequirement(there: Service['content']['requirements'], id: unknown, field: string, fault: Fault): void {
  if (typeof id !== 'string' || there.some(one => one.id === id)) return
  fault(
    field,
    `Layanan ini tidak punya syarat “${id}”.${suggestion(
      id,
      there.map(one => one.id),
    )}`,
  )
}

function unknownAnswer(there: Service['content']['questions'], said: string, field: string, fault: Fault): void {
  const [questionId = '', answerId = ''] = said.split('=')
  const question = there.find(one => one.id === questionId)
  if (!question) {
    const near = suggestion(
      questionId,
      there.map(one => one.id),
    )
    fault(field, `Layanan ini tidak punya pertanyaan “${questionId}”.${near}`)
    return
  }
  if (question.answers.some(one => one.id === answerId)) return
  const known = question.answers.map(one => one.id)
  fault(field, `Pertanyaan “${questionId}” tidak punya jawaban “${answerId}”.${suggestion(answerId, known)}`)
}

/** Two services that each want what the other issues: nobody could begin. Only what the file adds is its fault. */
function circles(services: readonly Service[], sheets: readonly ReadSheet[], known: Known, report: ReportAt): void {
  const edges = new Map<string, string[]>()
  for (const [id, { content }] of known.services)
    edges.set(
      id,
      content.requirements.flatMap(one => one.obtainableFrom ?? []),
    )
  for (const { id, content } of services)
    edges.set(
      id,
      content.requirements.flatMap(one => one.obtainableFrom ?? []),
    )
  const inCircle = edgesInCircles(edges)
  for (const sheet of sheets) {
    if (sheet.layout.part !== 'requirements') continue
    for (const { row, serviceId = '', values } of sheet.rows) {
      const before = known.services.get(serviceId)?.content.requirements.flatMap(one => one.obtainableFrom) ?? []
      const wrong = ((values.get('obtainableFrom') as string[] | undefined) ?? []).find(
        from => inCircle(serviceId, from) && !before.includes(from),
      )
      if (wrong !== undefined)
        report(
          sheet,
          row,
          'obtainableFrom',
          `“${wrong}” pada akhirnya memerlukan layanan ini juga: keduanya saling menunggu.`,
        )
    }
  }
}
