import type { Requirement, Service } from '#contracts/catalogue'
import type { Hall } from '#contracts/places'
import type { Admission, GreeterView, IssuedVisit, KioskView, MenuLine } from '#contracts/queue'
import { answer, answerAll, choose, type Desk, emptyDesk, withStandard } from './desk.ts'
import type { Choice } from './found.ts'

const at = '2026-11-23T03:18:00.000Z'
const open: Admission = { isOpen: true, reason: null, from: null, fromDay: null, noteId: null, noteEn: null }
const inBreak: Admission = {
  ...open,
  isOpen: false,
  reason: 'break',
  from: '2026-11-23T05:45:00.000Z',
  fromDay: '2026-11-23',
}

const noBlanks: Admission = {
  ...open,
  isOpen: false,
  reason: 'out-of-stock',
  from: '2026-11-25T00:30:00.000Z',
  fromDay: '2026-11-25',
  noteId: 'Blanko KTP-el',
  noteEn: 'Blanko KTP-el',
}

function line(
  serviceId: string,
  nameId: string,
  nameEn: string,
  agencyAbbreviation: string,
  zone: string,
  waiting: number,
  admission = open,
): MenuLine {
  const range = admission.isOpen ? { fromMinutes: waiting, toMinutes: waiting + 15 } : null
  return {
    serviceId,
    nameId,
    nameEn,
    agencyId: agencyAbbreviation.toLowerCase(),
    agencyAbbreviation,
    zone,
    demand: 1,
    waiting,
    range,
    admission,
  }
}

const zones: GreeterView['zones'] = [
  {
    letter: 'A',
    nameId: 'Mandiri',
    nameEn: 'Self-service',
    icon: 'pointer',
    waiting: 3,
    openCounters: 2,
    range: { fromMinutes: 0, toMinutes: 10 },
  },
  {
    letter: 'B',
    nameId: 'Cepat',
    nameEn: 'Quick',
    icon: 'zap',
    waiting: 10,
    openCounters: 3,
    range: { fromMinutes: 10, toMinutes: 25 },
  },
  {
    letter: 'C',
    nameId: 'Lengkap',
    nameEn: 'Full service',
    icon: 'files',
    waiting: 20,
    openCounters: 4,
    range: { fromMinutes: 20, toMinutes: 35 },
  },
  { letter: 'D', nameId: 'Penghubung', nameEn: 'Connection', icon: 'link', waiting: 0, openCounters: 0, range: null },
]

/** The menu of an invented hall. */
export const menu: KioskView = {
  hallName: 'MPP Contoh',
  day: { day: '2026-11-23', state: 'open', openedAt: '2026-11-23T00:31:00.000Z', closedAt: null },
  zones,
  menu: [
    line('ktp-el-cetak', 'Cetak KTP-el (baru, hilang, rusak, ubah data)', 'Print e-ID card', 'Dispendukcapil', 'B', 10),
    line('akta-kelahiran', 'Akta Kelahiran', 'Birth certificate', 'Dispendukcapil', 'C', 20),
    line('ak1', 'Kartu tanda bukti pencari kerja (AK/I, kartu kuning)', 'Jobseeker card', 'Disnaker', 'C', 20),
    line('pbb-bayar', 'Pembayaran PBB-P2', 'Pay property tax', 'Bapenda', 'A', 5),
    line('nib', 'NIB perseorangan UMK', 'Business number', 'DPMPTSP', 'C', 20, inBreak),
    line('penghubung', 'Meja Penghubung', 'Connection desk', 'DPMPTSP', 'D', 0),
  ],
  deskServiceId: 'penghubung',
  opensAt: null,
  emergency: null,
  rangesKept: null,
  at,
  isPractice: false,
}

export const busy: GreeterView = {
  hallName: 'MPP Contoh',
  day: menu.day,
  zones,
  help: [],
  longWaits: [
    {
      ticketId: 'l1',
      visitId: 'l1',
      letter: 'C',
      number: 32,
      serviceId: 'nib',
      nameId: 'NIB perseorangan UMK',
      waitedMinutes: 48,
      isPriority: false,
      priorityGroup: null,
    },
    {
      ticketId: 'l2',
      visitId: 'l2',
      letter: 'C',
      number: 33,
      serviceId: 'ak1',
      nameId: 'Kartu pencari kerja',
      waitedMinutes: 44,
      isPriority: true,
      priorityGroup: 'lansia',
    },
  ],
  missed: [{ ticketId: 'm1', letter: 'B', number: 9, missedAt: '2026-11-23T03:02:00.000Z' }],
  undelivered: [{ visitId: 'u1', letter: 'B', number: 21, issuedAt: '2026-11-23T03:16:00.000Z' }],
  longWaitMinutes: 30,
  at,
  isPractice: false,
}

export const noQueue: GreeterView = {
  ...busy,
  zones: zones.map(zone => ({ ...zone, demand: 1, waiting: 0, range: { fromMinutes: 0, toMinutes: 5 } })),
  longWaits: [],
  missed: [],
  undelivered: [],
}

export const withHelp: GreeterView = {
  ...busy,
  help: [
    {
      id: 'h1',
      deviceName: 'Anjungan 2, dekat pintu',
      reason: 'printer',
      askedAt: '2026-11-23T03:17:00.000Z',
      letter: 'B',
      number: 22,
    },
    {
      id: 'h2',
      deviceName: 'Anjungan 1, pintu utama',
      reason: 'help',
      askedAt: '2026-11-23T03:18:00.000Z',
      letter: null,
      number: null,
    },
  ],
}

function requirement(id: string, labelId: string, labelEn: string, isOptional = false): Requirement {
  return { id, labelId, labelEn, kind: 'document', isOptional }
}

/** Samples: what a service asks for, the catalogue decides. */
const standard: Service = {
  id: 'ktp-el-cetak',
  nameId: 'Cetak KTP-el (baru, hilang, rusak, ubah data)',
  nameEn: 'Print e-ID card',
  agency: {
    id: 'dispendukcapil',
    abbreviation: 'Dispendukcapil',
    nameId: 'Dinas Kependudukan dan Pencatatan Sipil',
    nameEn: 'Civil Registry',
  },
  stage: 'live',
  version: 1,
  requirements: [
    requirement('kk', 'Kartu Keluarga (KK)', 'Family card (KK)'),
    requirement('hilang', 'Surat kehilangan dari kepolisian', 'Police report of the loss'),
    requirement('ktp-lama', 'KTP-el yang rusak', 'The damaged e-ID card', true),
    requirement('kuasa', 'Surat kuasa bermeterai, bila diwakilkan', 'Power of attorney, if represented', true),
  ],
  steps: [],
  fee: { rupiah: 0, ruleId: 'Gratis', ruleEn: 'Free' },
  promise: { value: 15, unit: 'minutes', evidence: 'contoh' },
  counterMinutes: { mean: 6, sd: 3 },
  channels: [],
  legalBasis: [],
  confidence: 'low',
  sources: [],
}

export const hall: Pick<Hall, 'priorityGroups' | 'zones'> = {
  priorityGroups: [
    { id: 'lansia', nameId: 'Lanjut usia', nameEn: 'Elderly', greeterOnly: false },
    { id: 'disabilitas', nameId: 'Penyandang disabilitas', nameEn: 'Disabled', greeterOnly: false },
    { id: 'hamil', nameId: 'Hamil atau menyusui', nameEn: 'Pregnant or nursing', greeterOnly: false },
    { id: 'sakit', nameId: 'Sakit, perlu segera pulang', nameEn: 'Ill', greeterOnly: true },
  ],
  zones: [
    {
      letter: 'B',
      nameId: 'Cepat',
      nameEn: 'Quick',
      icon: 'zap',
      seatId: 'Duduk di deretan kursi kuning.',
      seatEn: 'Sit in the yellow rows.',
    },
    {
      letter: 'C',
      nameId: 'Lengkap',
      nameEn: 'Full service',
      icon: 'files',
      seatId: 'Duduk di deretan kursi ungu.',
      seatEn: 'Sit in the violet rows.',
    },
  ],
}

/** A service of the example menu, as it is chosen. */
export function choiceOf(serviceId: string): Choice {
  const found = menu.menu.find(one => one.serviceId === serviceId)
  if (!found) return plannedChoice
  const { nameId, nameEn, agencyAbbreviation } = found
  return { serviceId, nameId, nameEn, agencyAbbreviation, line: found }
}

export const plannedChoice: Choice = {
  serviceId: 'izin-reklame',
  nameId: 'Izin penyelenggaraan reklame',
  nameEn: 'Billboard permit',
  agencyAbbreviation: 'DPMPTSP',
  line: null,
}

export const checking: Desk = withStandard(choose(emptyDesk, choiceOf('ktp-el-cetak')), 'ktp-el-cetak', standard)
export const complete: Desk = answerAll(checking)
export const lacking: Desk = answerAll(answer(checking, 'hilang', 'missing'))
export const loadingStandard: Desk = choose(emptyDesk, choiceOf('akta-kelahiran'))
export const withoutStandard: Desk = withStandard(loadingStandard, 'akta-kelahiran', 'failed')
export const refusedDesk: Desk = answerAll(
  withStandard(choose(emptyDesk, choiceOf('nib')), 'nib', { ...standard, id: 'nib' }),
)
/** A blank ran out meanwhile. */
export const short: Desk = {
  ...complete,
  plan: complete.plan.map(stop => ({
    ...stop,
    standard: { ...standard, channels: ['counter', 'kecamatan'] },
    choice: { ...stop.choice, line: stop.choice.line && { ...stop.choice.line, admission: noBlanks } },
  })),
}
export const twoServices: Desk = answerAll(
  withStandard(choose(complete, choiceOf('ak1')), 'ak1', { ...standard, id: 'ak1' }),
)

export const issued: IssuedVisit = {
  visitId: 'contoh',
  letter: 'B',
  number: 14,
  secret: 'contoh',
  zone: 'B',
  serviceId: 'ktp-el-cetak',
  issuedAt: at,
  ahead: 4,
  range: { fromMinutes: 10, toMinutes: 25 },
  whole: { fromMinutes: 25, toMinutes: 50 },
  delivery: 'phone',
  isDelivered: true,
  stops: [
    {
      ticketId: 's1',
      serviceId: 'ktp-el-cetak',
      nameId: 'Cetak KTP-el',
      nameEn: 'Print e-ID card',
      zone: 'B',
      state: 'waiting',
      outcome: null,
      counterLabel: null,
      endedAt: null,
      stopped: null,
    },
    {
      ticketId: 's2',
      serviceId: 'ak1',
      nameId: 'Kartu pencari kerja (AK/I)',
      nameEn: 'Jobseeker card',
      zone: 'C',
      state: 'planned',
      outcome: null,
      counterLabel: null,
      endedAt: null,
      stopped: null,
    },
  ],
}
