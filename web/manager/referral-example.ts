import type { Board, Demand } from '#contracts/referrals'

// Invented, for the gallery.

const shared = { takenByName: null, isWaiting: false, moves: 0, madeAt: '2026-11-23T02:00:00.000Z', isOverdue: false }

export const noReferrals: Board = {
  open: 0,
  overdue: 0,
  waiting: 0,
  answeredToday: 4,
  medianAnswerMinutes: 9,
  referrals: [],
  timezone: 'Asia/Jakarta',
  at: '2026-11-23T03:18:00.000Z',
}

export const someReferrals: Board = {
  ...noReferrals,
  open: 3,
  overdue: 1,
  waiting: 1,
  referrals: [
    {
      ...shared,
      id: '01936b00-0000-7000-8000-000000000001',
      code: '48213',
      serviceNameId: 'Izin penyelenggaraan reklame',
      agencyNameId: 'Dinas Penanaman Modal',
      ownerNameId: 'Dinas Penanaman Modal',
      takenByName: 'Petugas Contoh',
      dueAt: '2026-11-23T02:40:00.000Z',
      isOverdue: true,
    },
    {
      ...shared,
      id: '01936b00-0000-7000-8000-000000000002',
      code: '19044',
      serviceNameId: 'Tanda daftar LKS',
      agencyNameId: 'Dinas Sosial',
      ownerNameId: 'Dinas Sosial',
      dueAt: '2026-11-23T03:30:00.000Z',
      isWaiting: true,
    },
    {
      ...shared,
      id: '01936b00-0000-7000-8000-000000000003',
      code: '70531',
      serviceNameId: null,
      agencyNameId: 'Kantor Imigrasi',
      ownerNameId: 'Dinas Penanaman Modal',
      dueAt: '2026-11-24T08:00:00.000Z',
    },
  ],
}

export const proposals: Demand['proposals'] = [
  {
    serviceId: 'izin-reklame',
    nameId: 'Izin penyelenggaraan reklame',
    nameEn: 'Advertising permit',
    agencyAbbreviation: 'DPMPTSP',
    count: 5,
    firstDay: '2026-11-18',
    lastDay: '2026-11-23',
    origins: [{ origin: 'greeter', count: 5 }],
  },
]
