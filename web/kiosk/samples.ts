import type { Agency, Service } from '#contracts/catalogue'
import type { Hall } from '#contracts/places'
import type { Admission, IssuedVisit, KioskView, MenuLine } from '#contracts/queue'
import type { Paper } from './printer/port.ts'

// Invented waits for the gallery; services and zones are of the kind that a hall has.
const at = '2026-11-24T02:41:00.000Z'
export const open: Admission = { isOpen: true, reason: null, from: null, fromDay: null, noteId: null, noteEn: null }
const onBreak: Admission = {
  ...open,
  isOpen: false,
  reason: 'break',
  from: '2026-11-24T05:45:00.000Z',
  fromDay: '2026-11-24',
}
const noBlanks: Admission = {
  ...open,
  isOpen: false,
  reason: 'out-of-stock',
  from: '2026-11-26T00:45:00.000Z',
  fromDay: '2026-11-26',
  noteId: 'Blanko KIA',
  noteEn: 'Blanko KIA',
}
const shut: Admission = {
  ...open,
  isOpen: false,
  reason: 'closing',
  from: '2026-11-24T06:00:00.000Z',
  fromDay: '2026-11-24',
  noteId: 'sistem pusat terputus',
}
const cutOff: Admission = {
  ...open,
  isOpen: false,
  reason: 'cut-off',
  from: '2026-11-25T00:45:00.000Z',
  fromDay: '2026-11-25',
}

type Line = [
  id: string,
  nameId: string,
  nameEn: string,
  agency: string,
  zone: string,
  waiting: number,
  admission?: Admission,
]

const lines: Line[] = [
  [
    'ktp-el-cetak',
    'Cetak KTP-el (baru, hilang, rusak, ubah data)',
    'e-ID card printing (new, lost, damaged, data change)',
    'Dispendukcapil',
    'B',
    12,
  ],
  [
    'kartu-keluarga-baru',
    'Kartu Keluarga baru (membentuk keluarga / pisah KK)',
    'New family card (new family / split)',
    'Dispendukcapil',
    'C',
    19,
  ],
  ['akta-kelahiran', 'Akta Kelahiran', 'Birth certificate', 'Dispendukcapil', 'C', 19],
  ['akta-kematian', 'Akta Kematian', 'Death certificate', 'Dispendukcapil', 'C', 19, shut],
  [
    'kartu-identitas-anak',
    'Kartu Identitas Anak (KIA)',
    'Child identity card (KIA)',
    'Dispendukcapil',
    'B',
    12,
    noBlanks,
  ],
  [
    'pindah-keluar',
    'Surat Keterangan Pindah (SKPWNI)',
    'Certificate of moving out (SKPWNI)',
    'Dispendukcapil',
    'C',
    19,
    cutOff,
  ],
  ['pindah-datang', 'Pendaftaran pindah datang', 'Registration of moving in', 'Dispendukcapil', 'C', 19],
  [
    'ak1',
    'Kartu tanda bukti pencari kerja (AK/I, kartu kuning)',
    'Job-seeker card (AK/I, yellow card)',
    'Disnaker',
    'C',
    6,
  ],
  [
    'konsultasi-bansos',
    'Konsultasi dan pengaduan bantuan sosial',
    'Social aid advice and complaints',
    'Dinsos',
    'C',
    8,
    onBreak,
  ],
  ['pbb-bayar', 'Pembayaran PBB-P2', 'Property tax payment (PBB-P2)', 'Bapenda', 'A', 3],
  [
    'nib',
    'NIB perseorangan UMK (pendampingan OSS)',
    'Business ID for a small individual business (assisted OSS)',
    'DPMPTSP',
    'A',
    2,
  ],
  [
    'legalisir',
    'Legalisir / mengetahui surat desa oleh kecamatan',
    'Kecamatan endorsement of village letters',
    'Kecamatan',
    'B',
    4,
  ],
  ['sku', 'Surat Keterangan Usaha (SKU)', 'Business statement letter (SKU)', 'Desa dan kelurahan', 'B', 4],
  [
    'krk',
    'Keterangan Rencana Kabupaten / Informasi Tata Ruang (KRK/ITR)',
    'Spatial plan statement (KRK/ITR)',
    'Dinas PRKP',
    'C',
    1,
  ],
  ['penghubung', 'Dihubungkan ke instansi', 'Be connected to an agency', 'DPMPTSP', 'D', 4],
]

const ranges: Record<string, MenuLine['range']> = {
  A: { fromMinutes: 5, toMinutes: 10 },
  B: { fromMinutes: 20, toMinutes: 35 },
  C: { fromMinutes: 30, toMinutes: 50 },
  D: { fromMinutes: 10, toMinutes: 15 },
}

export const menu: MenuLine[] = lines.map(([serviceId, nameId, nameEn, agency, zone, waiting, admission = open]) => {
  const agencyId = agency.toLowerCase().replaceAll(' ', '-')
  return {
    serviceId,
    nameId,
    nameEn,
    agencyId,
    agencyAbbreviation: agency,
    zone,
    demand: 1,
    waiting,
    range: ranges[zone] ?? null,
    admission,
  }
})

const zone = (letter: string, nameId: string, nameEn: string, icon: string, waiting: number, openCounters = 2) => ({
  letter,
  nameId,
  nameEn,
  icon,
  waiting,
  openCounters,
  range: openCounters === 0 ? null : (ranges[letter] ?? null),
})

export const view: KioskView = {
  hallName: 'Mal Pelayanan Publik Kabupaten Contoh',
  day: { day: '2026-11-24', state: 'open', openedAt: '2026-11-24T00:40:00.000Z', closedAt: null },
  zones: [
    zone('A', 'Mandiri', 'Self-service', 'pointer', 3),
    zone('B', 'Cepat', 'Quick', 'zap', 12),
    zone('C', 'Lengkap', 'Full service', 'files', 19),
    zone('D', 'Penghubung', 'Connecting desk', 'link-2', 4, 0),
  ],
  menu,
  deskServiceId: 'penghubung',
  opensAt: null,
  emergency: null,
  rangesKept: { day: '2026-11-23', told: 214, kept: 197 },
  at,
  isPractice: false,
}

export const shutView = (
  reason: NonNullable<Admission['reason']>,
  state: KioskView['day']['state'],
  opensAt: string,
): KioskView => ({
  ...view,
  day: { ...view.day, state },
  opensAt,
  menu: menu.map(line => ({
    ...line,
    admission: { ...open, isOpen: false, reason, from: opensAt, fromDay: '2026-11-25' },
  })),
})

const names: [string, string, string][] = [
  ['Dispendukcapil', 'Dinas Kependudukan dan Pencatatan Sipil', 'Population and Civil Registry'],
  ['Disnaker', 'Dinas Tenaga Kerja', 'Labour Office'],
  ['Dinsos', 'Dinas Sosial', 'Social Affairs'],
  ['Bapenda', 'Badan Pendapatan Daerah', 'Regional Revenue Agency'],
  ['DPMPTSP', 'Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu', 'Investment and One-Stop Services'],
]
export const agencies: Agency[] = names.map(([abbreviation, nameId, nameEn]) => ({
  id: abbreviation.toLowerCase(),
  abbreviation,
  nameId,
  nameEn,
}))

export const hall = {
  id: 'contoh',
  name: view.hallName,
  priorityGroups: [
    { id: 'elderly', nameId: 'Lanjut usia', nameEn: 'Elderly', greeterOnly: false },
    { id: 'disability', nameId: 'Disabilitas', nameEn: 'Disability', greeterOnly: false },
    { id: 'pregnant-or-nursing', nameId: 'Hamil, menyusui', nameEn: 'Pregnant, nursing', greeterOnly: false },
    { id: 'small-child', nameId: 'Bawa anak kecil', nameEn: 'With a small child', greeterOnly: false },
    { id: 'disaster-victim', nameId: 'Korban bencana', nameEn: 'Disaster victim', greeterOnly: true },
  ],
  zones: view.zones.map(({ letter, nameId, nameEn, icon }) => ({
    letter,
    nameId,
    nameEn,
    icon,
    seatId: 'Duduk di deretan kursi kuning.',
    seatEn: 'Sit in the yellow rows.',
  })),
} as unknown as Hall

type Need = [id: string, labelId: string, labelEn: string, kind?: 'document' | 'data' | 'presence']

/** A standard with these requirements; the gallery shows nothing else of it. */
export function standard(id: string, needs: readonly Need[]): Service {
  const requirements = needs.map(([need, labelId, labelEn, kind = 'document']) => ({
    id: need,
    labelId,
    labelEn,
    kind,
    isOptional: false,
  }))
  return { id, requirements, channels: ['counter'] } as unknown as Service
}

export const needsTwo = standard('ktp-el-cetak', [
  ['ktp-lama', 'KTP-el lama', 'Old e-ID card'],
  ['kk', 'Kartu Keluarga (KK)', 'Family card (KK)'],
])
export const needsFour = standard('ak1', [
  [
    'ktp',
    'KTP-el pemohon (asli ditunjukkan) atau KTP digital di IKD',
    'Applicant e-ID card (original shown) or digital ID in IKD',
  ],
  ['ijazah', 'Ijazah terakhir', 'Latest diploma'],
  ['foto', 'Pas foto berwarna terbaru', 'Recent colour photograph'],
  ['hp', 'Nomor HP/WhatsApp aktif', 'Active phone/WhatsApp number', 'data'],
])
export const needsMany = standard('akta-kelahiran', [
  [
    'surat-lahir',
    'Surat keterangan lahir dari rumah sakit/puskesmas/bidan/dokter',
    'Birth statement from hospital/clinic/midwife/doctor',
  ],
  ['buku-nikah', 'Buku nikah / kutipan akta perkawinan orang tua', 'Parents’ marriage book / marriage certificate'],
  ['kk', 'Kartu Keluarga (KK)', 'Family card (KK)'],
  [
    'ktp',
    'KTP-el pemohon (asli ditunjukkan) atau KTP digital di IKD',
    'Applicant e-ID card (original shown) or digital ID in IKD',
  ],
  ['f201', 'Formulir F-2.01 (pelaporan pencatatan sipil)', 'Form F-2.01 (civil registration report)'],
  ['saksi-2', 'Data (NIK) 2 orang saksi', 'NIK of 2 witnesses', 'data'],
])

export const issued: IssuedVisit = {
  visitId: '00000000-0000-4000-8000-000000000001',
  letter: 'B',
  number: 14,
  secret: 'contoh',
  zone: 'B',
  serviceId: 'ktp-el-cetak',
  issuedAt: at,
  ahead: 12,
  range: { fromMinutes: 20, toMinutes: 35 },
  whole: { fromMinutes: 45, toMinutes: 70 },
  delivery: 'paper',
  isDelivered: true,
  stops: [
    stop('ktp-el-cetak', 'Cetak KTP-el', 'e-ID card printing', 'B'),
    stop('ak1', 'Kartu pencari kerja (AK/I)', 'Job-seeker card (AK/I)', 'C'),
  ],
}

function stop(serviceId: string, nameId: string, nameEn: string, letter: string): IssuedVisit['stops'][number] {
  return {
    ticketId: serviceId,
    serviceId,
    nameId,
    nameEn,
    zone: letter,
    state: 'waiting',
    outcome: null,
    counterLabel: null,
    endedAt: null,
    stopped: null,
  }
}

/** A pattern of the size of a ticket's code; it is not one. */
const qr = Array.from({ length: 29 }, (_, y) =>
  Array.from({ length: 29 }, (_, x) => (isFinder(x, y) || (x * 7 + y * 13 + x * y) % 5 < 2 ? '1' : '0')).join(''),
)

function isFinder(x: number, y: number): boolean {
  const edge = (a: number) => Math.min(a, 28 - a)
  return edge(x) < 7 && edge(y) < 7 && !(x > 14 && y > 14) && (edge(x) % 6 === 0 || edge(y) % 6 === 0)
}

export const paper: Paper = {
  letter: 'B',
  number: 14,
  zoneName: 'Cepat',
  serviceName: 'Cetak KTP-el + Kartu pencari kerja (AK/I)',
  stops: [
    { name: 'Cetak KTP-el', zone: 'B', zoneName: 'Cepat' },
    { name: 'Kartu pencari kerja (AK/I)', zone: 'C', zoneName: 'Lengkap' },
  ],
  whole: { fromMinutes: 45, toMinutes: 70 },
  ahead: 12,
  range: { fromMinutes: 20, toMinutes: 35 },
  issuedAt: at,
  url: 'https://contoh.example/t/contoh',
  qr,
  rule: 'Kami tunggu 3 menit setelah dipanggil. Sesudah itu giliran mundur 5 orang.',
  isReprint: false,
  escpos: '',
}

export const days = [
  {
    day: '2026-11-24',
    spans: [
      { opens: '08:00', closes: '12:00' },
      { opens: '13:00', closes: '15:00' },
    ],
    holidayId: null,
    holidayEn: null,
    isProvisional: false,
  },
  {
    day: '2026-11-25',
    spans: [{ opens: '08:00', closes: '15:00' }],
    holidayId: null,
    holidayEn: null,
    isProvisional: false,
  },
  {
    day: '2026-11-26',
    spans: [{ opens: '08:00', closes: '15:00' }],
    holidayId: null,
    holidayEn: null,
    isProvisional: false,
  },
  {
    day: '2026-11-27',
    spans: [],
    holidayId: 'Libur bersama (contoh)',
    holidayEn: 'Joint leave (example)',
    isProvisional: false,
  },
]
