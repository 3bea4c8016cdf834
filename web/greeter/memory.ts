import type { KioskView } from '#contracts/queue'

// Ids and the public menu only: a shared tablet remembers nothing of a person.
const recentKey = (hallId: string) => `satap greeter recent ${hallId}`
const menuKey = (hallId: string) => `satap greeter menu ${hallId}`
const most = 5

/** The last services a number was given for, newest first. */
export function recentServices(hallId: string): string[] {
  const stored = read(recentKey(hallId))
  return Array.isArray(stored) ? stored.filter(id => typeof id === 'string').slice(0, most) : []
}

/** Puts these services first among the recent ones. */
export function rememberServices(hallId: string, serviceIds: readonly string[]): string[] {
  const recent = [...new Set([...serviceIds, ...recentServices(hallId)])].slice(0, most)
  write(recentKey(hallId), recent)
  return recent
}

/** The menu as it was last seen, so that a restarted tablet shows a list at once, marked with its age. */
export function rememberedMenu(hallId: string): KioskView | undefined {
  const stored = read(menuKey(hallId))
  const isMenu = typeof stored === 'object' && stored !== null && 'menu' in stored && Array.isArray(stored.menu)
  // Written by `rememberMenu` below, from a reply that the server had cut to the contract.
  return isMenu ? (stored as KioskView) : undefined
}

export function rememberMenu(hallId: string, view: KioskView): void {
  write(menuKey(hallId), view)
}

function read(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null')
  } catch {
    return null
  }
}

/** A tablet with a full or forbidden storage works on without memory. */
function write(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value))
  } catch {}
}
