import multipart from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { type ImportReport, importServices, SheetsUnknown } from '#contracts/catalogue'
import { asCsv, asXlsx, FileRefused, readSpreadsheet, type Workbook, writableServices } from '#modules/catalogue'
import { type Actor, makeContext } from '#platform/context'
import { NotFound } from '#platform/problem'
import type { ImportProps } from '../../web/author/import.page.tsx'
import { words } from '../../web/author/import-words.ts'
import { type AuthorAsked, type AuthorPages, keyOf } from './author-pages.ts'
import { textOf } from './author-shape.ts'
import { orRefusal } from './booking-pages.ts'
import { keepWorkbooks } from './kept-workbooks.ts'

const fileBytes = 10_000_000
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Services as spreadsheets, for authors: out, and in by way of a check that changes nothing. */
export async function serveSpreadsheets({ app, house, page, show, pressKey }: AuthorPages): Promise<void> {
  const kept = keepWorkbooks(() => house.clock.now())
  const services = (actor: Actor) => writableServices(makeContext({ ...house, db: house.database.db, actor }).ctx)

  page('GET', '/penulis/ekspor.xlsx', async ({ reply, actor }) =>
    reply
      .type(xlsx)
      .header('content-disposition', 'attachment; filename="layanan.xlsx"')
      .header('cache-control', 'no-store')
      .send(await asXlsx(await services(actor))),
  )

  page('GET', '/penulis/ekspor/:file', async ({ reply, actor, params }) => {
    const sheet = /^([a-z-]+)\.csv$/.exec(params.file ?? '')?.[1] ?? ''
    const csv = asCsvOrNothing(await services(actor), sheet)
    if (csv === undefined) throw NotFound()
    return reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="${sheet}.csv"`)
      .header('cache-control', 'no-store')
      .send(csv)
  })

  page('GET', '/penulis/impor', async asked => answer(asked, {}))

  // Only these addresses take a file: everywhere else a body in parts is refused.
  await app.register(async inside => {
    await inside.register(multipart, { limits: { fileSize: fileBytes, files: 1, fields: 5, parts: 6 } })
    page('POST', '/penulis/impor', check, { on: inside, bodyLimit: fileBytes + 100_000 })
  })

  page('POST', '/penulis/impor/ajukan', async asked => {
    const { actor, form } = asked
    const workbook = kept.find(actor.id, textOf(form, 'berkas'))
    if (!workbook) return answer(asked, { refused: words.gone }, 422)
    const onlyGood = textOf(form, 'hanya-benar') === 'ya'
    const taken = await orRefusal(
      asked.ask(importServices, { workbook, isTrial: false, onlyGood }, keyOf(asked, 'impor')),
    )
    if ('refusal' in taken) return answer(asked, { refused: words.moved }, taken.refusal.status)
    if (taken.reply.isTakenOver) kept.forget(actor.id)
    return taken.reply.isTakenOver
      ? answer(asked, { report: taken.reply })
      : answer(asked, { report: taken.reply, kept: textOf(form, 'berkas'), refused: words.held }, 422)
  })

  async function check(asked: AuthorAsked) {
    const workbook = await sentWorkbook(asked.request)
    if (typeof workbook === 'string') return answer(asked, { refused: workbook }, 422)
    const checked = await orRefusal(asked.ask(importServices, { workbook, isTrial: true, onlyGood: false }))
    if ('reply' in checked) return answer(asked, { report: checked.reply, kept: kept.keep(asked.actor.id, workbook) })
    const { refusal } = checked
    const { status } = refusal
    return answer(asked, { refused: SheetsUnknown.is(refusal) ? words.sheetsUnknown : words.unreadable }, status)
  }

  function answer(asked: AuthorAsked, more: Partial<ImportProps> & { report?: ImportReport }, status = 200) {
    const props: ImportProps = {
      frame: asked.frame,
      refused: null,
      report: null,
      kept: null,
      pressKey: pressKey(),
      ...more,
    }
    return show(asked, 'import', words.title, props, status)
  }
}

/** The file that was sent, read; or why it could not be, as a sentence. */
async function sentWorkbook(request: FastifyRequest): Promise<Workbook | string> {
  try {
    const file = await request.file()
    const bytes = await file?.toBuffer()
    return bytes && bytes.length > 0 ? await readSpreadsheet(bytes) : words.noFile
  } catch (error) {
    if (error instanceof FileRefused) return error.message
    const code = (error as { code?: string }).code ?? ''
    if (code === 'FST_REQ_FILE_TOO_LARGE') return words.tooLarge
    if (code.startsWith('FST_')) return words.noFile
    throw error
  }
}

function asCsvOrNothing(services: Parameters<typeof asCsv>[0], sheet: string): string | undefined {
  try {
    return asCsv(services, sheet)
  } catch (error) {
    if (error instanceof FileRefused) return undefined
    throw error
  }
}
