import type { KioskView, MenuLine } from '#contracts/queue'

export type HallState = 'open' | 'not-open' | 'closed' | 'break' | 'holiday' | 'none'

/** Whether a number can be had for anything at all, and if not, how that is called. */
export function hallState({ menu, day }: Pick<KioskView, 'menu' | 'day'>): HallState {
  if (menu.some(line => line.admission.isOpen)) return 'open'
  const reasons = new Set(menu.map(line => line.admission.reason))
  const isOnly = (...these: MenuLine['admission']['reason'][]) =>
    menu.length > 0 && [...reasons].every(reason => these.includes(reason))
  if (isOnly('holiday')) return 'holiday'
  if (day.state === 'closed' || isOnly('day-closed', 'after-hours', 'cut-off', 'booth-closed')) return 'closed'
  if (isOnly('break')) return 'break'
  return day.state === 'not-open' ? 'not-open' : 'none'
}

/** The services of the menu that lead to an agency; the Penghubung desk has its own door. */
export function servicesOf(
  { menu, deskServiceId }: Pick<KioskView, 'menu' | 'deskServiceId'>,
  except: readonly string[] = [],
): MenuLine[] {
  return menu.filter(line => line.serviceId !== deskServiceId && !except.includes(line.serviceId))
}

/** The lines of the chosen services, in the order they were chosen; what left the menu meanwhile is left out. */
export function planOf({ menu }: Pick<KioskView, 'menu'>, serviceIds: readonly string[]): MenuLine[] {
  return serviceIds.flatMap(id => menu.find(line => line.serviceId === id) ?? [])
}
