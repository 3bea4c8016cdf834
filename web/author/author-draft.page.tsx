import type { Draft, Finding, Section } from '#contracts/catalogue'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { ErrorSummary } from '#ui/field.tsx'
import { Conflict, type ConflictProps } from './conflict.tsx'
import { anchorOf, sectionAt, sectionNamed, sectionNames } from './draft-links.ts'
import { FindingList } from './finding-list.tsx'
import { FormFactsProvider } from './form-facts.ts'
import { Author, type AuthorFrame } from './frame.tsx'
import { Outline } from './outline.tsx'
import { Preview } from './preview.tsx'
import type { Choices } from './section-props.ts'
import { sectionForms } from './sections.tsx'
import type { Sentence } from './sentence.ts'
import { Standing } from './standing.tsx'
import { sayInstant } from './when.ts'
import { sectionWords, words } from './words.ts'
import { fieldNames, withoutRows } from './words-fields.ts'

export interface DraftProps {
  frame: AuthorFrame
  section: Section
  draft: Draft
  /** What the form shows where that is not what is stored: somebody typed it, and it is not saved yet. */
  typed: Partial<Draft['content']> | null
  sentences: Record<string, Sentence>
  errors: readonly { path: string; text: string }[]
  raw: Record<string, string>
  conflict: ConflictProps | null
  wasSaved: boolean
  /** The one that the author read before typing: whoever saved since then must not be written over unseen. */
  revision: number
  choices: Choices
  /** Null in a place where no draft can be looked at. */
  previewAt: string | null
}

/** One section of a draft: outline, form, preview. */
export default function DraftPage(props: DraftProps) {
  const { frame, section, draft, errors, raw, previewAt } = props
  const action = sectionAt(draft.id, section)
  return (
    <Author frame={frame}>
      <div class="author-title">
        <h1>{draft.nameId || words.home.unsaid}</h1>
        <p class="quiet">
          {draft.agency.abbreviation}, {words.state[draft.state]}
        </p>
      </div>
      <div class="author-desk">
        <Outline draft={draft} current={section} />
        <div class="author-work">
          <FormFactsProvider value={{ action, errors, raw }}>
            <SectionForm {...props} action={action} />
          </FormFactsProvider>
        </div>
        <Preview draftId={draft.id} people={draft.examples.map(one => one.name)} address={previewAt} />
      </div>
    </Author>
  )
}

function SectionForm(props: DraftProps & { action: string }) {
  const { frame, section, draft, typed, sentences, errors, conflict, wasSaved, revision, choices, action } = props
  const say = words.draft
  const Fields = sectionForms[section]
  const isOpen = draft.state === 'editing'
  const next = sectionNames[sectionNames.indexOf(section) + 1]
  return (
    <form
      class="author-form"
      method="post"
      action={action}
      noValidate
      data-keeps={`${draft.id}/${section}`}
      data-revision={revision}
      data-unsaved={typed !== null || undefined}
    >
      <input type="hidden" name="revision" value={revision} />
      <div class="author-save">
        <h2>{sectionWords[section].name}</h2>
        <p role="status" data-saved>
          {wasSaved && <strong>{say.savedNow} </strong>}
          {typed === null ? (
            <span class="quiet">{say.saved(draft.editedBy, sayInstant(draft.editedAt, frame.timezone))}</span>
          ) : (
            <strong>{say.notSaved}</strong>
          )}
        </p>
        {isOpen && (
          <Button kind={conflict ? undefined : 'primary'} type="submit" keys="Control+s">
            {say.save}
          </Button>
        )}
      </div>
      <Standing draft={draft} />
      {errors.length > 0 && (
        <>
          <ErrorSummary
            title={say.toMend}
            errors={errors.map(({ path, text }) => ({ id: path, text: atField(path, text) }))}
          />
          <p>{say.notStored}</p>
        </>
      )}
      {conflict && <Conflict {...conflict} />}
      {typed !== null && errors.length === 0 && !conflict && (
        <Banner>
          <strong>{say.notSaved}</strong> {say.notSavedMeaning}
        </Banner>
      )}
      <Findings section={section} findings={draft.findings.filter(one => sectionNamed(one) === section)} />
      <fieldset class="author-fields" disabled={!isOpen}>
        <legend class="visually-hidden">{sectionWords[section].name}</legend>
        <Fields
          content={{ ...draft.content, ...typed }}
          choices={choices}
          agencyId={draft.agency.id}
          results={draft.examples}
          sentences={sentences}
        />
      </fieldset>
      {next && (
        <p>
          <a href={sectionAt(draft.id, next)}>{say.next(sectionWords[next].name)}</a>
        </p>
      )}
    </form>
  )
}

/** What the linter says of this section, each with the way to its field. */
function Findings({ section, findings }: { section: Section; findings: readonly Finding[] }) {
  if (findings.length === 0) return null
  return (
    <section class="author-findings" aria-labelledby="temuan">
      <h3 id="temuan">{words.draft.findings}</h3>
      <FindingList findings={findings} hrefOf={finding => `#${anchorOf(section, finding.path)}`} />
    </section>
  )
}

/** Above the form an error stands far from its field, so it names it. */
function atField(path: string, text: string): string {
  const name = fieldNames[withoutRows(path)] ?? fieldNames[path.split('.')[0] ?? '']
  return name ? words.draft.errorAt(name, text) : text
}
