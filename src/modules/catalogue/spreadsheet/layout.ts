import * as kinds from './kinds.ts'

/** What a cell may name that lies outside its own service. */
export type Reference = 'agency' | 'service' | 'system' | 'consumable' | 'hall' | 'booth' | 'counter'

export interface Column {
  heading: string
  /** Where the value stands in the item: `fee.rupiah`. */
  field: string
  kind: kinds.Kind
  names?: Reference
}

/** A sheet: what it is called, what it holds of a service, and its columns. The first column names the service. */
export interface Layout {
  name: string
  /** The part of the content that a row is one of; `content` for the sheet with one row a service. */
  part: string
  columns: readonly Column[]
  /** The fields that no two rows of a service may share. */
  unique?: readonly string[]
  /** The most rows that a service may have. */
  most?: number
}

const column = (heading: string, field: string, kind: kinds.Kind, names?: Reference): Column => ({
  heading,
  field,
  kind,
  ...(names && { names }),
})

const line = kinds.words(500)
const lineOrNone = kinds.words(500, '')
const lineOrNull = kinds.words(500, null)
const long = kinds.words(4_000, '')
const slugs = kinds.list(/^[a-z0-9][a-z0-9-]{0,79}$/, 'akta-kelahiran; kartu-keluarga')
const systems = kinds.list(/^[A-Za-z][A-Za-z0-9-]{0,39}$/, 'SIAK; OSS')
const unit = { minutes: 'menit', working_days: 'hari kerja' }
const service = column('Layanan', 'service', kinds.slug, 'service')

/** A text in both languages: Indonesian must be there, English may wait. */
const inBoth = (heading: string, field: string, first: kinds.Kind = line) => [
  column(heading, `${field}Id`, first),
  column(`${heading} (Inggris)`, `${field}En`, lineOrNone),
]

export const servicesLayout: Layout = {
  name: 'Layanan',
  part: 'content',
  unique: ['service'],
  columns: [
    column('ID', 'service', kinds.slug),
    column('Instansi', 'agency', kinds.slug, 'agency'),
    ...inBoth('Nama', 'name'),
    column('Tahap', 'stage', kinds.oneOf({ pilot: 'uji coba', planned: 'rencana', live: 'berjalan' })),
    column(
      'Pemenuhan',
      'fulfilment',
      kinds.oneOf({
        while_you_wait: 'ditunggu',
        while_you_wait_or_next_day: 'ditunggu atau besok',
        while_you_wait_then_referral: 'ditunggu lalu dihubungkan',
        presence_then_deferred: 'hadir lalu menyusul',
        deferred: 'menyusul',
        by_appointment: 'dengan janji temu',
        stock_limited: 'sesuai persediaan',
        referral_to_village: 'di desa atau kelurahan',
      }),
    ),
    ...inBoth('Hasil', 'outcome.name', lineOrNone),
    ...inBoth('Masa berlaku', 'outcome.validity', lineOrNone),
    ...inBoth('Siapa yang boleh', 'whoMayApply.text', lineOrNone),
    column(
      'Perwakilan',
      'whoMayApply.proxy',
      kinds.oneOf({
        allowed_with_power_of_attorney: 'boleh dengan surat kuasa',
        family_only: 'hanya keluarga',
        not_allowed: 'tidak boleh',
      }),
    ),
    column(
      'Kanal',
      'channels',
      kinds.someOf({ counter: 'loket', online: 'daring', kecamatan: 'kecamatan', desa: 'desa' }),
    ),
    column('Biaya (Rp)', 'fee.rupiah', kinds.number({ min: 0, max: 1_000_000_000_000, empty: null })),
    ...inBoth('Aturan biaya', 'fee.rule', lineOrNone),
    column('Pajak atau retribusi', 'fee.taxId', lineOrNull),
    column('Pajak atau retribusi (Inggris)', 'fee.taxEn', lineOrNull),
    column('Janji', 'promise.value', kinds.number({ min: 0, max: 100_000, empty: null })),
    column('Satuan janji', 'promise.unit', kinds.oneOf(unit)),
    column(
      'Bukti janji',
      'promise.evidence',
      kinds.oneOf({
        law: 'hukum',
        published_example: 'contoh daerah lain',
        estimate: 'perkiraan',
        'not known': 'belum diketahui',
      }),
    ),
    column('Batas hukum', 'promise.ceiling.value', kinds.number({ min: 1, max: 100_000, empty: null })),
    column('Satuan batas', 'promise.ceiling.unit', {
      ...kinds.oneOf({ ...unit, calendar_months: 'bulan' }),
      empty: null,
    }),
    column('Dasar batas', 'promise.ceiling.basis', lineOrNone),
    column('Menit di loket', 'counterMinutes.mean', kinds.number({ min: 1, max: 480, isWhole: false })),
    column('Simpangan menit', 'counterMinutes.sd', kinds.number({ min: 0, max: 480, isWhole: false })),
    column('Keyakinan', 'confidence', kinds.oneOf({ high: 'tinggi', medium: 'sedang', low: 'rendah' })),
    column('Blanko', 'consumableIds', slugs, 'consumable'),
    column('Sistem', 'systemIds', systems, 'system'),
    column('Pengaduan', 'complaints', long),
    column('Sarana', 'facilities', long),
    column('Kompetensi pelaksana', 'competence', long),
    column('Pengawasan', 'supervision', long),
    column('Jumlah pelaksana', 'staffing', long),
    column('Jaminan pelayanan', 'serviceGuarantee', long),
    column('Jaminan keamanan', 'safetyGuarantee', long),
    column('Evaluasi', 'evaluation', long),
  ],
}

/** The sheets with several rows a service, in the order of the workbook. */
export const partLayouts: readonly Layout[] = [
  {
    name: 'Syarat',
    part: 'requirements',
    unique: ['id'],
    most: 60,
    columns: [
      service,
      column('ID', 'id', kinds.slug),
      ...inBoth('Nama', 'label'),
      column('Jenis', 'kind', kinds.oneOf({ document: 'dokumen', data: 'data', presence: 'kehadiran' })),
      column('Hanya bila perlu', 'isOptional', kinds.yesNo),
      column('Diperoleh dari layanan', 'obtainableFrom', slugs, 'service'),
      column('Dapat dicek lewat', 'verifiableVia', systems, 'system'),
    ],
  },
  {
    name: 'Tidak perlu',
    part: 'notNeeded',
    most: 60,
    columns: [service, ...inBoth('Keterangan', 'text'), column('Dasar', 'basis', lineOrNone)],
  },
  {
    name: 'Pertanyaan',
    part: 'questions',
    unique: ['id', 'answer.id'],
    columns: [
      service,
      column('ID pertanyaan', 'id', kinds.slug),
      ...inBoth('Pertanyaan', 'text'),
      column('ID jawaban', 'answer.id', kinds.slug),
      ...inBoth('Jawaban', 'answer.text'),
      column('Catatan', 'answer.noticeId', lineOrNull),
      column('Catatan (Inggris)', 'answer.noticeEn', lineOrNull),
    ],
  },
  {
    name: 'Aturan',
    part: 'rules',
    unique: ['requirementId'],
    most: 60,
    columns: [service, column('Syarat', 'requirementId', kinds.slug), column('Bila', 'when', kinds.rule)],
  },
  {
    name: 'Alur',
    part: 'procedure',
    most: 60,
    columns: [
      service,
      column(
        'Pelaku',
        'actor',
        kinds.oneOf({
          applicant: 'pemohon',
          front_office: 'petugas loket',
          back_office: 'petugas belakang',
          system: 'sistem',
          head: 'pimpinan',
          external_system: 'sistem luar',
        }),
      ),
      ...inBoth('Langkah', 'text'),
    ],
  },
  {
    name: 'Isian formulir',
    part: 'formFields',
    unique: ['name'],
    most: 60,
    columns: [
      service,
      column('Nama isian', 'name', kinds.form(/^[a-z][a-z0-9_]{0,59}$/, 'nama_pemohon')),
      ...inBoth('Label', 'label'),
      column(
        'Jenis',
        'type',
        kinds.oneOf({
          text: 'teks',
          number: 'angka',
          date: 'tanggal',
          select: 'pilihan',
          nik: 'NIK',
          kk: 'KK',
          nop: 'NOP',
          nib: 'NIB',
          npwp: 'NPWP',
          phone: 'telepon',
          email: 'email',
          address: 'alamat',
          file: 'berkas',
          boolean: 'ya/tidak',
        }),
      ),
      column('Wajib', 'isRequired', kinds.yesNo),
      column('Aturan', 'rule', lineOrNone),
      column('Pilihan', 'options', kinds.options),
    ],
  },
  {
    name: 'Kata warga',
    part: 'phrases',
    columns: [
      service,
      column('Bahasa', 'language', kinds.oneOf({ id: 'Indonesia', jv: 'Jawa', mad: 'Madura', en: 'Inggris' })),
      column('Kata', 'text', kinds.words(120)),
    ],
  },
  {
    name: 'Tempat',
    part: 'places',
    unique: ['hallId'],
    most: 60,
    columns: [
      service,
      column('Balai', 'hallId', kinds.slug, 'hall'),
      column('Gerai', 'boothId', kinds.slug, 'booth'),
      column('Zona', 'zone', kinds.form(/^[A-Z]$/, 'B')),
      column('Loket', 'counterIds', slugs, 'counter'),
    ],
  },
  {
    name: 'Dasar hukum',
    part: 'legalBasis',
    most: 60,
    columns: [service, column('Dasar hukum', 'text', line)],
  },
  {
    name: 'Sumber',
    part: 'sources',
    most: 60,
    columns: [service, column('Judul', 'title', line), column('Alamat', 'url', lineOrNull)],
  },
  {
    name: 'Contoh',
    part: 'examples',
    most: 60,
    columns: [
      service,
      column('Nama contoh', 'name', line),
      column('Jawaban', 'answers', kinds.answers),
      column('Syarat yang diminta', 'needed', slugs),
    ],
  },
]

export const layouts: readonly Layout[] = [servicesLayout, ...partLayouts]

/** The sheet that explains the others; nothing in it is read. */
export const guideSheet = 'Petunjuk'
