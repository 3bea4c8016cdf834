import type { Tenant } from '#tenant'
import { smallTenant } from './tenant.ts'

/** The small hall with so many counters of one agency, all giving the same service. */
export function wideTenant(counters: number): Tenant {
  const [hall] = smallTenant.halls
  if (!hall) throw new Error('The small tenant has a hall')
  const many = Array.from({ length: counters }, (_, i) => ({
    id: `loket-${i + 1}`,
    label: String(i + 1),
    zone: 'B',
    boothId: 'gerai-capil',
    serviceIds: ['ktp'],
  }))
  return { ...smallTenant, halls: [{ ...hall, counters: many }] }
}
