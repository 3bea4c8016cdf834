import type { HallBoard } from '#contracts/queue'

/** What a dialog asks the manager about before it is done. */
export type Ask =
  | { about: 'open-day' }
  | { about: 'close-day' }
  | { about: 'counter'; counter: HallBoard['counters'][number] }
  | { about: 'news' }
  | { about: 'emergency' }
  | { about: 'closing' }

/** What can be closed: booths of the hall and services of its menu. */
export interface ClosingOptions {
  booths: { id: string; name: string }[]
  services: { id: string; name: string }[]
}

/** What the manager can do at once, without a dialog. */
export interface AtOnce {
  approve(closing: HallBoard['closings'][number]): void
  withdraw(closing: HallBoard['closings'][number]): void
  endAnnouncement(id: string): void
  retryOptions(): void
}
