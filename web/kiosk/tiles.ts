import type { MenuLine } from '#contracts/queue'
import { isShortage } from '#ui/admission.ts'

/** More than six tiles are not looked at: the seventh is on the next screen. */
export const tilesPerScreen = 6

export interface Page<T> {
  tiles: readonly T[]
  /** From 0. */
  page: number
  pages: number
}

/** One screen of tiles. Past the last page comes the first again, so that “Lainnya” goes round. */
export function pageOf<T>(all: readonly T[], page: number, size = tilesPerScreen): Page<T> {
  const pages = Math.max(1, Math.ceil(all.length / size))
  const shown = ((page % pages) + pages) % pages
  return { tiles: all.slice(shown * size, (shown + 1) * size), page: shown, pages }
}

export interface AgencyTile {
  agencyId: string
  abbreviation: string
  services: number
}

/** The agencies that have a service on the menu, in the menu’s order. */
export function agenciesOf(menu: readonly MenuLine[]): AgencyTile[] {
  const tiles = new Map<string, AgencyTile>()
  for (const { agencyId, agencyAbbreviation } of menu) {
    const tile = tiles.get(agencyId)
    tiles.set(agencyId, { agencyId, abbreviation: agencyAbbreviation, services: (tile?.services ?? 0) + 1 })
  }
  return [...tiles.values()]
}

/**
 * The first screen: what most visitors come for, which is the order of the menu. Services that give numbers now come
 * before those that do not; one that only lacks a blank or a system keeps its place, so that people see why.
 */
export function wantedServices(menu: readonly MenuLine[], size = tilesPerScreen): MenuLine[] {
  // Sorting is stable: among equals the order of the menu stays.
  const isHad = ({ admission }: MenuLine) => Number(admission.isOpen || isShortage(admission))
  return [...menu].sort((a, b) => isHad(b) - isHad(a)).slice(0, size)
}
