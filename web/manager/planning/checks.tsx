interface ChecksProps {
  /** Says how many are chosen: a closed list still tells. */
  title: string
  empty: string
  choices: readonly { id: string; says: string }[]
  chosen: readonly string[]
  onChange(chosen: string[]): void
}

/** A long list to tick, folded away until it is wanted. */
export function Checks({ title, empty, choices, chosen, onChange }: ChecksProps) {
  return (
    <details>
      <summary>{title}</summary>
      {choices.length === 0 ? (
        <p class="quiet">{empty}</p>
      ) : (
        <ul class="checks">
          {choices.map(({ id, says }) => (
            <li key={id}>
              <label>
                <input
                  type="checkbox"
                  checked={chosen.includes(id)}
                  onChange={event =>
                    onChange(event.currentTarget.checked ? [...chosen, id] : chosen.filter(one => one !== id))
                  }
                />
                {says}
              </label>
            </li>
          ))}
        </ul>
      )}
    </details>
  )
}
