import type { Tenant } from '#tenant'

/** Two agencies, five services, four counters: the smallest hall in which everything can go wrong. */
export const smallTenant: Tenant = {
  id: 'contoh',
  name: 'Kabupaten Contoh',
  timezone: 'Asia/Jakarta',
  languages: ['id', 'en'],
  agencies: [
    { id: 'capil', kind: 'opd', abbreviation: 'Capil', nameId: 'Dinas Pencatatan', nameEn: 'Registry' },
    { id: 'sosial', kind: 'opd', abbreviation: 'Sosial', nameId: 'Dinas Sosial', nameEn: 'Social Affairs' },
  ],
  consumables: [{ id: 'blanko-ktp', nameId: 'Blanko KTP', unit: 'keping', perService: 1 }],
  externalSystems: [{ id: 'SIAK', name: 'Sistem kependudukan' }],
  externalAgencies: [{ id: 'kua', nameId: 'Kantor Urusan Agama', nameEn: 'Office of religious affairs' }],
  services: [
    { ...service('ktp', 'capil', 'Cetak KTP', 6), consumableIds: ['blanko-ktp'], systemIds: ['SIAK'] },
    service('kk', 'capil', 'Kartu Keluarga', 8),
    service('akta', 'capil', 'Akta Kelahiran', 12),
    service('bansos', 'sosial', 'Konsultasi bantuan', 10),
    { ...service('adopsi', 'sosial', 'Adopsi anak', 30), stage: 'planned' },
  ],
  lifeEvents: [],
  search: { sayings: [], outsideAgencies: [], outsideNeeds: [], fillers: [], weak: [], strong: [], words: [] },
  regions: [{ code: '99', name: 'Contoh', kind: 'province', parentCode: null }],
  holidays: [
    {
      date: '2026-12-25',
      kind: 'national',
      nameId: 'Natal',
      nameEn: 'Christmas',
      provisional: false,
      source: ['own'],
      confidence: 'high',
    },
  ],
  ramadan: [{ start: '2027-02-08', end: '2027-03-09', provisional: true }],
  halls: [
    {
      id: 'balai',
      name: 'Balai Contoh',
      timezone: 'Asia/Jakarta',
      zones: [zone('B', 'Cepat'), zone('C', 'Lengkap')],
      booths: [
        { id: 'gerai-capil', agencyId: 'capil', name: 'Gerai Capil' },
        { id: 'gerai-sosial', agencyId: 'sosial', name: 'Gerai Sosial' },
      ],
      counters: [
        { id: 'loket-1', label: '1', zone: 'B', boothId: 'gerai-capil', serviceIds: ['ktp', 'kk'] },
        { id: 'loket-2', label: '2', zone: 'B', boothId: 'gerai-capil', serviceIds: ['ktp', 'kk'] },
        { id: 'loket-3', label: '3', zone: 'C', boothId: 'gerai-capil', serviceIds: ['akta'] },
        { id: 'loket-4', label: '4', zone: 'C', boothId: 'gerai-sosial', serviceIds: ['bansos'] },
      ],
      menu: [
        { serviceId: 'ktp', zone: 'B', boothId: 'gerai-capil' },
        { serviceId: 'kk', zone: 'B', boothId: 'gerai-capil' },
        { serviceId: 'akta', zone: 'C', boothId: 'gerai-capil' },
        { serviceId: 'bansos', zone: 'C', boothId: 'gerai-sosial' },
      ],
      hours: [1, 2, 3, 4, 5].flatMap(weekday => spans(weekday)),
      rules: {
        doorsOpenMinutesBefore: 15,
        lastTicketMinutesBeforeClose: 30,
        priorityShare: 4,
        graceMinutes: 3,
        noShowPlacesBack: 5,
        maxRecalls: 3,
        recallGapSeconds: 10,
        emptyBoothMinutes: 10,
        longWaitMinutes: 30,
      },
      priorityGroups: [
        { id: 'elderly', nameId: 'Lanjut usia', nameEn: 'Elderly', greeterOnly: false },
        { id: 'disaster-victim', nameId: 'Korban bencana', nameEn: 'Disaster victim', greeterOnly: true },
      ],
    },
  ],
} as unknown as Tenant

function service(id: string, agencyId: string, nameId: string, meanMinutes: number) {
  return {
    id,
    agencyId,
    nameId,
    nameEn: `${nameId} (en)`,
    stage: 'pilot',
    fulfilment: 'while_you_wait',
    meanMinutes,
    sdMinutes: 2,
    consumableIds: [] as string[],
    systemIds: [] as string[],
    standard: {
      requirements: [
        { id: 'kk', label_id: 'Kartu Keluarga', label_en: 'Family card', kind: 'document', optional: false },
      ],
      procedure: [{ actor: 'front_office', text_id: 'Periksa', text_en: 'Check' }],
      fee: { amount_idr: 0, rule_id: 'Gratis', rule_en: 'Free' },
      sla: { value: 1, unit: 'working_days', evidence: 'law' },
      legal_basis: [],
      confidence: 'high',
      source: ['own'],
    },
  }
}

function zone(letter: string, nameId: string) {
  return { letter, nameId, nameEn: nameId, seatId: `Kursi ${letter}`, seatEn: `Seats ${letter}`, icon: 'zap' }
}

function spans(weekday: number) {
  const both = { boothId: null, season: 'regular', weekday }
  return weekday === 5
    ? [
        { ...both, opens: '08:00', closes: '11:00' },
        { ...both, opens: '13:00', closes: '14:30' },
      ]
    : [
        { ...both, opens: '08:00', closes: '12:00' },
        { ...both, opens: '13:00', closes: '15:00' },
      ]
}
