import type { Workbook } from '#modules/catalogue'
import { newSecret } from '#platform/id'

const keptMinutes = 15
const mostKept = 10

/** Files that were checked and may be taken over: one a person, for a quarter of an hour, under a name nobody guesses. */
export function keepWorkbooks(now: () => Date) {
  const kept = new Map<string, { name: string; workbook: Workbook; until: number }>()
  return {
    keep(personId: string, workbook: Workbook): string {
      kept.delete(personId)
      const [oldest] = kept.keys()
      if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest)
      const name = newSecret(128)
      kept.set(personId, { name, workbook, until: now().getTime() + keptMinutes * 60_000 })
      return name
    },
    /** Undefined where it is gone, or another person's. */
    find(personId: string, name: string): Workbook | undefined {
      const found = kept.get(personId)
      return found && found.name === name && found.until > now().getTime() ? found.workbook : undefined
    },
    forget(personId: string): void {
      kept.delete(personId)
    },
  }
}
