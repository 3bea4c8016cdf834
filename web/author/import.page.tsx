import type { ImportReport } from '#contracts/catalogue'
import { Button } from '#ui/button.tsx'
import { describedBy, Field } from '#ui/field.tsx'
import { draftAt } from './draft-links.ts'
import { Author, type AuthorFrame } from './frame.tsx'
import { ImportFaults } from './import-faults.tsx'
import { words } from './import-words.ts'

export interface ImportProps {
  frame: AuthorFrame
  /** Why the file was not taken; null where there is none, or it was read. */
  refused: string | null
  report: ImportReport | null
  /** What the checked file is kept under, for taking it over; null where there is nothing to take. */
  kept: string | null
  /** Makes a press that is repeated one press. */
  pressKey: string
}

/** Services from a spreadsheet: choose a file, read what it would change, submit that. No script. */
export default function ImportPage({ frame, refused, report, kept, pressKey }: ImportProps) {
  return (
    <Author frame={frame}>
      <h1>{words.title}</h1>
      <div class="author-column author-narrow">
        {refused && (
          <div class="note note-refused" role="alert">
            <strong>{words.refused}.</strong> {refused}
          </div>
        )}
        {report && <Report report={report} kept={kept} pressKey={pressKey} />}
        {!report && <p>{words.begin}</p>}
        <p>
          <a href="/penulis/ekspor.xlsx">{words.exportAll}</a>
        </p>
        <form class="section author-column" method="post" action="/penulis/impor" enctype="multipart/form-data">
          <Field id="berkas" label={words.file} hint={words.fileHint}>
            <input
              class="input"
              id="berkas"
              type="file"
              name="berkas"
              accept=".xlsx,.csv"
              required
              aria-describedby={describedBy('berkas', { hint: words.fileHint })}
            />
          </Field>
          <p>
            <Button type="submit" kind={report ? undefined : 'primary'}>
              {words.check}
            </Button>
          </p>
        </form>
      </div>
    </Author>
  )
}

function Report({ report, kept, pressKey }: Pick<ImportProps, 'kept' | 'pressKey'> & { report: ImportReport }) {
  const { fresh, changed, unchanged, faults, faulty, notes, isTakenOver } = report
  const services = fresh.length + changed.length
  return (
    <section class="section author-column" aria-labelledby="hasil">
      <h2 id="hasil">{words.report}</h2>
      <p role="status">
        {isTakenOver && services > 0 ? words.done(services) : words.summary(fresh.length, changed.length, unchanged)}
      </p>
      {faults.length > 0 ? <ImportFaults faults={faults} services={faulty} /> : !isTakenOver && <p>{words.noFaults}</p>}
      <Services title={words.fresh} services={fresh} />
      <Services title={words.changed} services={changed} />
      {notes.length > 0 && (
        <details>
          <summary>{words.notes}</summary>
          <ul>
            {notes.map(note => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </details>
      )}
      {kept && services > 0 && (
        <TakeOver kept={kept} pressKey={pressKey} services={services} hasFaults={faults.length > 0} />
      )}
      {!isTakenOver && services === 0 && faults.length === 0 && <p>{words.nothing}</p>}
    </section>
  )
}

function Services({ title, services }: { title: string; services: ImportReport['fresh'] }) {
  if (services.length === 0) return null
  return (
    <details open={services.length <= 20}>
      <summary>
        {title} ({services.length})
      </summary>
      <ul class="rows">
        {services.map(({ id, nameId, draftId }) => (
          <li key={id}>
            {draftId ? <a href={draftAt(draftId)}>{nameId}</a> : nameId} <span class="author-id">{id}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}

interface TakeOverProps {
  kept: string
  pressKey: string
  services: number
  hasFaults: boolean
}

function TakeOver({ kept, pressKey, services, hasFaults }: TakeOverProps) {
  return (
    <form class="author-column" method="post" action="/penulis/impor/ajukan">
      <input type="hidden" name="berkas" value={kept} />
      <input type="hidden" name="key" value={pressKey} />
      {hasFaults && (
        <>
          <label class="choice">
            <input type="checkbox" name="hanya-benar" value="ya" aria-describedby="hanya-benar-hint" />
            <span>{words.onlyGood}</span>
          </label>
          <p class="quiet" id="hanya-benar-hint">
            {words.onlyGoodHint}
          </p>
        </>
      )}
      <p class="quiet">{words.submitMeaning}</p>
      <p>
        <Button type="submit" kind="primary">
          {words.submit(services)}
        </Button>
      </p>
    </form>
  )
}
