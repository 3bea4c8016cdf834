import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

interface PickListProps<T> {
  /** What the field is called, and the list under it. */
  label: string
  listLabel: string
  placeholder: string
  typed: string
  onType(typed: string): void
  items: readonly T[]
  idOf(item: T): string
  /** The item the arrows stand on. */
  at: number
  onMove(at: number): void
  onPick(item: T, event: Event): void
  draw(item: T): ComponentChildren
}

/** A field with a list under it: type to narrow, arrows to move, Enter to take. The focus never leaves the field. */
export function PickList<T>({
  label,
  listLabel,
  placeholder,
  typed,
  onType,
  items,
  idOf,
  at,
  onMove,
  onPick,
  draw,
}: PickListProps<T>) {
  const list = useRef<HTMLDivElement>(null)
  const current = items[at]
  useEffect(
    () => list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' }),
    [at, typed],
  )

  function press(event: KeyboardEvent) {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && items.length > 0) {
      event.preventDefault()
      onMove((at + step + items.length) % items.length)
    }
    if (event.key === 'Enter') {
      event.preventDefault()
      if (current !== undefined) onPick(current, event)
    }
  }

  return (
    <div class="pick">
      <input
        class="input"
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded={items.length > 0}
        aria-controls="pilihan"
        aria-autocomplete="list"
        aria-activedescendant={current === undefined ? undefined : `pilihan-${idOf(current)}`}
        autoComplete="off"
        placeholder={placeholder}
        value={typed}
        onInput={event => onType(event.currentTarget.value)}
        onKeyDown={press}
      />
      <div
        class="pick-list"
        id="pilihan"
        role="listbox"
        aria-label={listLabel}
        ref={list}
        hidden={items.length === 0}
        tabIndex={-1}
      >
        {items.map((item, index) => (
          // The keyboard stays in the field, which moves through these; a mouse takes one directly.
          // biome-ignore lint/a11y/useKeyWithClickEvents: see above.
          <div
            key={idOf(item)}
            id={`pilihan-${idOf(item)}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            onMouseDown={event => event.preventDefault()}
            onClick={event => onPick(item, event)}
          >
            {draw(item)}
          </div>
        ))}
      </div>
    </div>
  )
}
