import type { Hall } from '#contracts/places'
import type { Desk } from './desk.ts'
import { type VisitorLanguage, words } from './words.ts'

interface OptionsProps {
  desk: Desk
  /** The hall's priority groups; `failed` when they could not be read. */
  groups: Hall['priorityGroups'] | 'failed' | undefined
  onLanguage(language: VisitorLanguage): void
  onPriority(groupId: string | null): void
}

/** The visitor's language, in which the number is called, and whether she belongs to a priority group. */
export function Options({ desk, groups, onLanguage, onPriority }: OptionsProps) {
  return (
    <div class="options">
      <div class="field">
        <label for="bahasa">{words.language}</label>
        <select
          id="bahasa"
          class="input"
          value={desk.language}
          onChange={event => onLanguage(event.currentTarget.value as VisitorLanguage)}
        >
          {(['id', 'en', 'jv', 'mad'] as const).map(language => (
            <option key={language} value={language}>
              {words.languages[language]}
            </option>
          ))}
        </select>
      </div>
      {groups === 'failed' ? (
        <p class="quiet">{words.priorityFailed}</p>
      ) : (
        <div class="field">
          <label for="prioritas">{words.priority}</label>
          <select
            id="prioritas"
            class="input"
            value={desk.priorityGroup ?? ''}
            onChange={event => onPriority(event.currentTarget.value || null)}
          >
            <option value="">{words.noPriority}</option>
            {groups?.map(group => (
              <option key={group.id} value={group.id}>
                {group.nameId}
              </option>
            ))}
          </select>
        </div>
      )}
    </div>
  )
}
