import { type Static, Type } from 'typebox'
import { endpoint, Maybe, OneOf, Slug } from '#platform/contract'
import { problem } from '#platform/problem'
import { DraftOpen, ServiceKnown } from './authoring.ts'

const Words = Type.String({ maxLength: 40_000 })
const Row = Type.Integer({ minimum: 1, maximum: 1_048_576 })
const ColumnName = Type.String({ pattern: '^[A-Z]{1,3}$' })

/** Something wrong with one cell of a spreadsheet. */
const CellFault = Type.Object({
  sheet: Words,
  row: Row,
  column: ColumnName,
  says: Type.String({ description: 'What is wrong and how to mend it, in Indonesian' }),
  untilRow: Type.Optional(Row),
})

/** A spreadsheet without its file: the values of its cells. */
const WorkbookCells = Type.Object({
  sheets: Type.Array(
    Type.Object({
      name: Words,
      rows: Type.Array(
        Type.Object({
          row: Row,
          cells: Type.Array(Maybe(Type.Object({ text: Words, kind: OneOf(['text', 'number', 'day']) })), {
            maxItems: 1_000,
          }),
        }),
        { maxItems: 20_000 },
      ),
    }),
    { maxItems: 100 },
  ),
  others: Type.Array(Words, { maxItems: 1_000, description: 'Sheets that were left unread' }),
  faults: Type.Array(CellFault, { maxItems: 20_000, description: 'Cells that could not be read' }),
})

const ServiceLine = Type.Object({ id: Slug, nameId: Type.String(), draftId: Maybe(Type.String()) })

/** What a spreadsheet would change, or has changed. */
export const ImportReport = Type.Object({
  isTakenOver: Type.Boolean({ description: 'Drafts were submitted; a second person publishes them' }),
  fresh: Type.Array(ServiceLine, { description: 'Services that the catalogue does not have yet' }),
  changed: Type.Array(ServiceLine),
  unchanged: Type.Integer(),
  faulty: Type.Integer({ description: 'Services with a fault in a cell of theirs' }),
  faults: Type.Array(
    Type.Object({ cell: Type.String({ description: 'As a spreadsheet names it: `Syarat!C14`' }), says: Type.String() }),
  ),
  notes: Type.Array(Type.String(), { description: 'What was left alone' }),
})
export type ImportReport = Static<typeof ImportReport>

export const SheetsUnknown = problem('catalogue/sheets-unknown', 422, 'None of these sheets is one of the catalogue')

export const importServices = endpoint({
  method: 'POST',
  path: '/catalogue/authoring/imports',
  summary:
    'Hold a spreadsheet against the catalogue and, unless it is a trial, submit a draft for each service it changes',
  access: 'catalogue.author',
  input: Type.Object({
    workbook: WorkbookCells,
    isTrial: Type.Boolean({ description: 'Only say what would change' }),
    onlyGood: Type.Boolean({ description: 'Take the services without a fault; otherwise one fault holds back all' }),
  }),
  reply: ImportReport,
  problems: [SheetsUnknown, DraftOpen, ServiceKnown],
})
