import { hallNow } from '#client/clock.ts'
import type { HallBoard } from '#contracts/queue'

const keyOf = (hallId: string) => `satap board ${hallId}`
const keptMs = 60_000

/** The board as this tab saw it within the last minute: shown, with its time, until the first answer is here. */
export function boardOfLastMinute(hallId: string): HallBoard | undefined {
  try {
    // Written by `keepBoard` below, from a reply that the server had cut to the contract.
    const board = JSON.parse(sessionStorage.getItem(keyOf(hallId)) ?? 'null') as HallBoard | null
    return board && hallNow().getTime() - Date.parse(board.at) < keptMs ? board : undefined
  } catch {
    return undefined
  }
}

/** Keeps the last answer for a reload of this tab. */
export function keepBoard(hallId: string, board: HallBoard | undefined): void {
  try {
    if (board) sessionStorage.setItem(keyOf(hallId), JSON.stringify(board))
  } catch {}
}
