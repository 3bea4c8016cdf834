import type { Desk, DeskReferral, Referral } from '#contracts/referrals'

// Invented, for the gallery.

const one: DeskReferral = {
  id: '01936b00-0000-7000-8000-000000000001',
  code: '48213',
  need: 'Saya mau mengangkat anak keponakan saya secara resmi.',
  forWhom: 'family',
  origin: 'greeter',
  serviceId: 'izin-pengangkatan-anak',
  serviceNameId: 'Rekomendasi pengangkatan anak',
  agency: { id: 'dinsos', nameId: 'Dinas Sosial', nameEn: 'Social Affairs', isExternal: false },
  madeAt: '2026-11-24T03:10:00.000Z',
  dueAt: '2026-11-24T03:25:00.000Z',
  dueUnit: 'minutes',
  dueLength: 15,
  dueBasis: 'promise',
  dueLaw: null,
  isOverdue: false,
  isWaiting: true,
  letter: 'D',
  number: 4,
  takenByName: null,
  isMine: false,
  moves: 0,
}

export const oneReferral: Referral = {
  ...one,
  phone: null,
  language: 'id',
  history: [
    {
      fromNameId: 'Dispendukcapil',
      toNameId: 'Dinas Sosial',
      reason: 'Pengangkatan anak dimulai dari rekomendasi Dinas Sosial.',
      movedAt: '2026-11-24T03:12:00.000Z',
    },
  ],
  answer: null,
}

export const noReferrals: Desk = {
  referrals: [],
  open: 0,
  counters: [{ id: 'loket-5', label: '5', services: [{ id: 'konsultasi', nameId: 'Konsultasi bantuan sosial' }] }],
  movesAllowed: 3,
  at: '2026-11-24T03:18:30.000Z',
}

export const someReferrals: Desk = {
  ...noReferrals,
  open: 2,
  referrals: [
    {
      ...one,
      id: '01936b00-0000-7000-8000-000000000002',
      code: '19044',
      need: 'Bantuan kursi roda untuk ibu saya',
      serviceId: null,
      serviceNameId: null,
      dueAt: '2026-11-24T03:05:00.000Z',
      isOverdue: true,
      isWaiting: false,
      letter: null,
      number: null,
      takenByName: 'Rekan Contoh',
    },
    one,
  ],
}

export const agencyChoices = [
  { id: 'dinsos', nameId: 'Dinas Sosial' },
  { id: 'kua', nameId: 'Kantor Urusan Agama' },
]
