import { Icon } from '#ui/icon.tsx'
import { useAction } from './form-facts.ts'
import { words } from './words.ts'

/** Two people wrote: both texts, by field. */
export interface ConflictProps {
  by: string
  at: string
  differences: readonly { path: string; label: string; mine: string; stored: string }[]
}

/** Somebody saved in between. Nothing is lost: what was typed is in the form below, what is stored stands here. */
export function Conflict({ by, at, differences }: ConflictProps) {
  const say = words.conflict
  const action = useAction()
  return (
    <section class="author-conflict" role="alert" aria-labelledby="bentrok">
      <h2 id="bentrok">
        <Icon name="alert" />
        {say.title}
      </h2>
      <p>{say.who(by, at)}</p>
      {differences.length === 0 ? (
        <p>{say.same}</p>
      ) : (
        <>
          <p>{say.meaning}</p>
          <dl class="author-differences">
            {differences.map(one => (
              <div key={one.path}>
                <dt>{one.label}</dt>
                <dd>
                  <span class="quiet">{say.mine}</span>
                  <span>{one.mine || say.nothing}</span>
                </dd>
                <dd>
                  <span class="quiet">{say.stored}</span>
                  <span>{one.stored || say.nothing}</span>
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
      <div class="buttons">
        <button class="button button-primary" type="submit">
          {say.overwrite}
        </button>
        <a class="button" href={action} data-takes-stored>
          {say.take}
        </a>
      </div>
    </section>
  )
}
