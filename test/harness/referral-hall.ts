import type { Tenant } from '#tenant'
import { type Hall, openHall, type Person } from './hall.ts'
import { smallTenant } from './tenant.ts'

const [hall] = smallTenant.halls
const [bansos] = smallTenant.services.filter(service => service.id === 'bansos')

/** The small hall with a connecting desk in zone D, kept by an agency of its own. */
export const connectingTenant = {
  ...smallTenant,
  agencies: [
    ...smallTenant.agencies,
    { id: 'dpm', kind: 'opd', abbreviation: 'DPM', nameId: 'Dinas Penanaman Modal', nameEn: 'Investment' },
  ],
  services: [
    ...smallTenant.services,
    { ...bansos, id: 'penghubung', agencyId: 'dpm', nameId: 'Dihubungkan ke instansi', nameEn: 'Be connected' },
  ],
  halls: [
    {
      ...hall,
      zones: [
        ...(hall?.zones ?? []),
        {
          letter: 'D',
          nameId: 'Penghubung',
          nameEn: 'Connecting',
          seatId: 'Kursi D',
          seatEn: 'Seats D',
          icon: 'link-2',
        },
      ],
      booths: [...(hall?.booths ?? []), { id: 'gerai-dpm', agencyId: 'dpm', name: 'Meja Penghubung' }],
      counters: [
        ...(hall?.counters ?? []),
        { id: 'loket-5', label: '5', zone: 'D', boothId: 'gerai-dpm', serviceIds: ['penghubung'] },
      ],
      menu: [...(hall?.menu ?? []), { serviceId: 'penghubung', zone: 'D', boothId: 'gerai-dpm' }],
    },
  ],
} as unknown as Tenant

/** Opens it. */
export function openConnectingHall(options: Parameters<typeof openHall>[0] = {}): Promise<Hall> {
  return openHall({ tenant: connectingTenant, ...options })
}

/** Somebody at the door whom the greeter gives a number of the connecting desk and refers. */
export async function referred(at: Hall, more: object = {}, by: Person = at.greeter) {
  const visit = await at.number('penghubung')
  const reply = await by.post('/referrals/halls/balai/referrals', {
    need: 'Saya mau mengangkat anak keponakan saya',
    forWhom: 'family',
    serviceId: 'adopsi',
    visitId: visit.visitId,
    ...more,
  })
  if (reply.statusCode !== 200) throw new Error(`Nothing was referred: ${reply.body}`)
  return { visit, ...(reply.json() as { id: string; secret: string; code: string; dueAt: string; isWaiting: boolean }) }
}
