import type { Change, Draft } from '#contracts/catalogue'
import { sectionNamed, sectionNames } from './draft-links.ts'
import { sectionWords, words } from './words.ts'

const shownAtOnce = 30

/** What is different from the version in force, in words: before and after stand below each other, each with its name. */
export function Changes({ draft }: { draft: Draft }) {
  const say = words.review
  const { changes } = draft
  const first = changes.slice(0, shownAtOnce)
  const rest = changes.slice(shownAtOnce)
  return (
    <section class="section" aria-labelledby="berubah">
      <h2 id="berubah">{say.changes}</h2>
      {draft.isNew && <p>{say.changesNew}</p>}
      {changes.length === 0 && <p class="quiet">{say.noChanges}</p>}
      <BySection changes={first} />
      {rest.length > 0 && (
        <details>
          <summary>{say.moreChanges(rest.length)}</summary>
          <BySection changes={rest} />
        </details>
      )}
    </section>
  )
}

function BySection({ changes }: { changes: readonly Change[] }) {
  return (
    <>
      {sectionNames.map(name => {
        const own = changes.filter(one => sectionNamed(one) === name)
        return (
          own.length > 0 && (
            <div key={name} class="author-group">
              <h3>{sectionWords[name].name}</h3>
              <dl class="author-changes">
                {own.map(change => (
                  <OneChange key={change.path + change.label} change={change} />
                ))}
              </dl>
            </div>
          )
        )
      })}
    </>
  )
}

function OneChange({ change: { label, before, after } }: { change: Change }) {
  const say = words.review
  return (
    <div>
      <dt>
        {label}
        {before === null && <span class="author-mark">{say.isNew}</span>}
        {after === null && <span class="author-mark">{say.isGone}</span>}
      </dt>
      {before !== null && (
        <dd>
          <span class="quiet">{say.before}</span>
          <del>{before}</del>
        </dd>
      )}
      {after !== null && (
        <dd>
          <span class="quiet">{say.after}</span>
          <ins>{after}</ins>
        </dd>
      )}
    </div>
  )
}
