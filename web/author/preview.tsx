import { draftAt } from './draft-links.ts'
import { words } from './words.ts'

export interface PreviewProps {
  draftId: string
  /** The people of the author, to see the page as one of them. */
  people: readonly string[]
  /** Where the frame stands at first; null where there is nothing to show. */
  address: string | null
}

/** The draft as others will see it: a frame of its own, and links that put another look into it. */
export function Preview({ draftId, people, address }: PreviewProps) {
  const say = words.draft
  const base = draftAt(draftId, 'pratinjau')
  const looks = [
    [base, say.looks.id],
    [`${base}?lang=en`, say.looks.en],
    [`${base}?lihat=anjungan`, say.looks.tile],
    [`${base}?lihat=pemandu`, say.looks.greeter],
  ] as const
  return (
    <aside class="author-preview" aria-labelledby="pratinjau">
      <h2 id="pratinjau">{say.previewTitle}</h2>
      <p class="quiet">{say.previewNote}</p>
      <ul class="author-looks">
        {looks.map(([href, name]) => (
          <li key={href}>
            <a href={href} target="pratinjau-isi">
              {name}
            </a>
          </li>
        ))}
        {people.map((name, at) => (
          <li key={name}>
            <a href={`${base}?contoh=${at + 1}`} target="pratinjau-isi">
              {say.asPerson(name)}
            </a>
          </li>
        ))}
      </ul>
      {address && (
        // Same origin, because its style is; no script, no form, nowhere to go but here.
        <iframe
          class="author-frame"
          name="pratinjau-isi"
          title={say.previewFrame}
          sandbox="allow-same-origin"
          src={address}
        />
      )}
    </aside>
  )
}
