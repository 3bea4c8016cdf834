import type { Standard } from '#contracts/catalogue'
import { Icon } from '#ui/icon.tsx'
import { PaperDrawing, paperOf } from '#ui/papers.tsx'
import { words } from './words.ts'

export interface AuthorPreviewProps {
  look: 'tile' | 'greeter'
  standard: Standard
}

/** The draft on the kiosk, or in the greeter's hand: in the same words and drawings, without the hall around. */
export default function AuthorPreviewPage({ look, standard }: AuthorPreviewProps) {
  const say = words.preview
  return (
    <main class="author-look">
      <h1>{words.draft.looks[look]}</h1>
      {look === 'tile' ? <Tile standard={standard} /> : <GreeterList standard={standard} />}
      <p class="quiet">{say.simple}</p>
    </main>
  )
}

function Tile({ standard }: Pick<AuthorPreviewProps, 'standard'>) {
  const papers = standard.requirements.filter(one => one.kind === 'document' && !one.isOptional).slice(0, 3)
  return (
    <div class="author-tile">
      <p class="author-tile-name">{standard.nameId}</p>
      <p>{standard.agency.abbreviation}</p>
      <ul class="author-tile-papers">
        {papers.map(one => (
          <li key={one.id}>
            <PaperDrawing paper={paperOf(one.id)} />
            <span>{one.labelId}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

function GreeterList({ standard }: Pick<AuthorPreviewProps, 'standard'>) {
  const say = words.preview
  return (
    <>
      <p>
        <strong>{standard.nameId}</strong>
      </p>
      {standard.questions.map(question => (
        <p key={question.id}>
          {question.textId} <span class="quiet">{question.answers.map(one => one.textId).join(' / ')}</span>
        </p>
      ))}
      <ul class="rows">
        {standard.requirements.map(one => (
          <li class="author-checked" key={one.id}>
            {one.kind === 'document' ? (
              <PaperDrawing paper={paperOf(one.id)} />
            ) : (
              <Icon name={one.kind === 'presence' ? 'user' : 'keyboard'} />
            )}
            <span>
              {one.labelId}
              {standard.rules.some(rule => rule.requirementId === one.id) && (
                <span class="author-id">{say.byAnswer}</span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
