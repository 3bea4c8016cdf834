import type { ComponentChildren } from 'preact'
import { Button } from '#ui/button.tsx'
import { useAction } from './form-facts.ts'
import { words } from './words.ts'

interface RowsProps<T> {
  /** Which list of the content it is. */
  list: string
  rows: readonly T[]
  /** What one of them is called: “Syarat”. */
  one: string
  /** The order means something, so rows can be moved. */
  isOrdered?: boolean
  addLabel: string
  /** With so many there is no button for one more. */
  most?: number
  children(row: T, index: number): ComponentChildren
}

/** Rows that are added, moved and taken away by buttons that send the form: no script and no dragging is needed. */
export function Rows<T>({ list, rows, one, isOrdered = false, addLabel, most = 60, children }: RowsProps<T>) {
  const action = useAction()
  return (
    <div class="author-rows" id={list}>
      {rows.map((row, index) => (
        // The place is all that a row without a name has.
        <fieldset class="author-row" key={String(index)} id={`${list}.${index}`}>
          <legend>{`${one} ${index + 1}`}</legend>
          <div class="author-row-deeds">
            {isOrdered && index > 0 && (
              <Press
                action={action}
                deed={`up ${list}.${index}`}
                to={`${list}.${index - 1}`}
                what={`${one} ${index + 1}`}
              >
                {words.draft.rows.up}
              </Press>
            )}
            {isOrdered && index < rows.length - 1 && (
              <Press
                action={action}
                deed={`down ${list}.${index}`}
                to={`${list}.${index + 1}`}
                what={`${one} ${index + 1}`}
              >
                {words.draft.rows.down}
              </Press>
            )}
            <Press action={action} deed={`remove ${list}.${index}`} to={list} what={`${one} ${index + 1}`}>
              {words.draft.rows.remove}
            </Press>
          </div>
          <div class="author-row-fields">{children(row, index)}</div>
        </fieldset>
      ))}
      {rows.length < most && (
        <div>
          <Button
            type="submit"
            icon="plus"
            name="do"
            value={`add ${list}`}
            formAction={`${action}#${list}.${rows.length}`}
          >
            {addLabel}
          </Button>
        </div>
      )}
    </div>
  )
}

interface PressProps {
  action: string
  deed: string
  /** Where the page stands after it. */
  to: string
  what: string
  children: string
}

function Press({ action, deed, to, what, children }: PressProps) {
  return (
    <button class="button-plain" type="submit" name="do" value={deed} formAction={`${action}#${to}`}>
      {children} <span class="visually-hidden">{what}</span>
    </button>
  )
}
