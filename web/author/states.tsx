import './author.css'
import type { JSX } from 'preact'
import type { Content, Draft, ImportReport, Section, Standard } from '#contracts/catalogue'
import type { SurfaceState, SurfaceStates } from '#ui/states.ts'
import DraftPage, { type DraftProps } from './author-draft.page.tsx'
import AuthorHomePage, { type HomeProps } from './author-home.page.tsx'
import AuthorPreviewPage from './author-preview.page.tsx'
import AuthorQuestionPage, { type QuestionProps } from './author-question.page.tsx'
import ReviewPage, { type ReviewProps } from './author-review.page.tsx'
import ServiceVersionsPage, { type ServiceVersionsProps } from './author-service.page.tsx'
import AuthorUnknownPage from './author-unknown.page.tsx'
import { sectionNames } from './draft-links.ts'
import ImportPage, { type ImportProps } from './import.page.tsx'
import { words as importWords } from './import-words.ts'
import { choices, content, draft, frame, line, services, versions } from './samples.ts'
import { sectionWords, words } from './words.ts'

function state<P extends object>(name: string, title: string, Page: (props: P) => JSX.Element, props: P): SurfaceState {
  return { name, title, render: () => <Page {...props} /> }
}

const home = (more: Partial<HomeProps> = {}): HomeProps => ({
  frame,
  today: '2026-11-24',
  q: '',
  services,
  all: services.length,
  waiting: [],
  mayPublish: false,
  fresh: [],
  demand: {
    proposals: [
      {
        serviceId: 'paspor',
        nameId: 'Paspor',
        nameEn: 'Passport',
        agencyAbbreviation: 'Imigrasi',
        count: 4,
        firstDay: '2026-11-18',
        lastDay: '2026-11-23',
        origins: [{ origin: 'search', count: 4 }],
      },
    ],
    words: [{ query: 'kartu tani', count: 7, firstDay: '2026-11-18', lastDay: '2026-11-23' }],
    sinceDay: '2026-11-17',
  },
  choices,
  pressKey: 'contoh-kunci',
  typed: { name: '', agencyId: '', like: '' },
  errors: [],
  ...more,
})

const serviceLine = (id: string, nameId: string, draftId: string | null = null) => ({ id, nameId, draftId })
const report: ImportReport = {
  isTakenOver: false,
  fresh: [serviceLine('kartu-nelayan', 'Kartu nelayan')],
  changed: [serviceLine('cek-dtsen', 'Cek status dan surat keterangan DTSEN')],
  unchanged: 6,
  faulty: 1,
  faults: [
    { cell: 'Layanan!H4', says: 'Biaya tidak boleh kurang dari 0. Tulis 0 bila gratis.' },
    { cell: 'Syarat!C14', says: 'Jenis “dokumn” tidak dikenal. Maksud Anda “dokumen”?' },
  ],
  notes: ['Lembar “Catatan” tidak dikenal dan diabaikan.'],
}
const imported = (found: ImportReport | null): ImportProps => ({
  frame,
  refused: null,
  report: found,
  kept: found && 'contoh-contoh',
  pressKey: 'contoh-contoh',
})

const others = { isMine: false, editedBy: 'Penulis Lain', submittedAt: '2026-11-24T04:00:00.000Z' }
const section = (name: Section, more: Partial<DraftProps> = {}): DraftProps => ({
  frame,
  section: name,
  draft,
  typed: null,
  sentences: {},
  errors: [],
  raw: {},
  conflict: null,
  wasSaved: false,
  revision: draft.revision,
  choices,
  previewAt: null,
  ...more,
})

const review = (of: Partial<Draft> = {}, more: Partial<ReviewProps> = {}): ReviewProps => ({
  frame,
  draft: { ...draft, ...of },
  mayPublish: false,
  pressKey: 'contoh-kunci',
  today: '2026-11-24',
  typed: { day: '', comment: '' },
  errors: {},
  refused: null,
  ...more,
})

const clean: Partial<Draft> = { findings: [], errors: 0, warnings: 0 }
const submitted: Partial<Draft> = { ...clean, state: 'submitted', submittedAt: '2026-11-24T04:00:00.000Z' }

const service = (more: Partial<ServiceVersionsProps> = {}): ServiceVersionsProps => ({
  frame,
  service: { ...(services[0] as (typeof services)[number]), draftId: null, draftState: null },
  versions,
  mayPublish: true,
  pressKey: 'contoh-kunci',
  refused: null,
  published: null,
  ...more,
})

const question: QuestionProps = {
  frame,
  title: words.question.withdrawTitle,
  meaning: words.question.withdrawMeaning(content.nameId),
  yes: words.question.withdrawYes,
  action: '/penulis/draf/contoh/buang',
  back: '/penulis',
  pressKey: 'contoh-kunci',
  isDanger: true,
}

const empty: Content = {
  ...content,
  requirements: [],
  questions: [],
  rules: [],
  examples: [],
  notNeeded: [],
  places: [],
  formFields: [],
}

const standard = {
  ...content,
  id: line.serviceId,
  agency: line.agency,
  version: 3,
  effectiveFrom: '2026-11-24',
  requirements: content.requirements.map(one => ({ ...one, obtainableFrom: [] })),
} as unknown as Standard

/** Every state of A1 in the matrix. */
export const states: SurfaceStates = {
  surface: 'author',
  frame: 'console',
  states: [
    state('home', 'Layanan saya', AuthorHomePage, home()),
    state('home-empty', 'Belum ada layanan', AuthorHomePage, home({ services: [], all: 0, demand: null })),
    state('home-none', 'Pencarian tanpa hasil', AuthorHomePage, home({ services: [], q: 'paspor' })),
    state(
      'home-second',
      'Orang kedua',
      AuthorHomePage,
      home({
        mayPublish: true,
        waiting: [{ ...line, ...others, state: 'submitted' }],
        fresh: [{ ...line, isNew: true }],
      }),
    ),
    state(
      'home-errors',
      'Layanan baru ditolak',
      AuthorHomePage,
      home({
        typed: { name: 'Ci', agencyId: 'disnaker', like: 'ak1' },
        errors: [{ id: 'nama', text: words.wrong.nameShort }],
      }),
    ),
    ...sectionNames.map(name => state(name, sectionWords[name].name, DraftPage, section(name))),
    state('saved', 'Tersimpan', DraftPage, section('identity', { wasSaved: true, draft: { ...draft, ...clean } })),
    state(
      'rules-empty',
      'Aturan tanpa pertanyaan',
      DraftPage,
      section('rules', { draft: { ...draft, ...clean, content: empty, examples: [] } }),
    ),
    state(
      'rules-kept',
      'Aturan yang tetap seperti tertulis',
      DraftPage,
      section('rules', {
        typed: {
          rules: [
            {
              requirementId: 'hilang',
              when: { any: ['keadaan=hilang', { all: ['umur=5-ke-atas', 'keadaan=rusak'] }] },
            },
          ],
        },
      }),
    ),
    state(
      'not-saved',
      'Baris ditambah, belum disimpan',
      DraftPage,
      section('procedure', {
        typed: { procedure: [...content.procedure, { actor: 'applicant', textId: '', textEn: '' }] },
      }),
    ),
    state(
      'errors',
      'Isian salah',
      DraftPage,
      section('promise', {
        typed: { promise: { ...content.promise, value: 0 } },
        raw: { 'promise.value': 'lima belas' },
        errors: [
          { path: 'promise.value', text: words.wrong.number },
          { path: 'fee.rupiah', text: words.wrong.free },
        ],
      }),
    ),
    state(
      'conflict',
      'Dua penulis',
      DraftPage,
      section('identity', {
        typed: { nameId: 'Cetak ulang Kartu Identitas Anak' },
        conflict: {
          by: 'Penulis Lain',
          at: '10.07',
          differences: [
            { path: 'nameId', label: 'Nama layanan', mine: 'Cetak ulang Kartu Identitas Anak', stored: content.nameId },
            { path: 'nameEn', label: 'Nama dalam bahasa Inggris', mine: '', stored: content.nameEn },
          ],
        },
      }),
    ),
    state('submitted', 'Menunggu diterbitkan', DraftPage, section('identity', { draft: { ...draft, ...submitted } })),
    state(
      'withdrawn',
      'Dibuang',
      DraftPage,
      section('identity', { draft: { ...draft, ...clean, state: 'withdrawn' } }),
    ),
    state(
      'returned',
      'Dikembalikan, versi lain terbit',
      DraftPage,
      section('identity', { draft: { ...draft, comment: 'Tambahkan dasar hukum biaya.', isOutdated: true } }),
    ),
    state('preview-frame', 'Dengan pratinjau', DraftPage, section('identity', { previewAt: 'about:blank' })),
    state('review', 'Periksa, ada kesalahan', ReviewPage, review()),
    state('review-clean', 'Periksa, siap diajukan', ReviewPage, review({ ...clean, isNew: true, changes: [] })),
    state('review-own', 'Menunggu, tulisan sendiri', ReviewPage, review(submitted, { mayPublish: true })),
    state('review-author', 'Menunggu, bukan penerbit', ReviewPage, review(submitted)),
    state(
      'review-second',
      'Orang kedua menerbitkan',
      ReviewPage,
      review({ ...submitted, ...others }, { mayPublish: true }),
    ),
    state(
      'review-second-errors',
      'Orang kedua, isian salah',
      ReviewPage,
      review(
        { ...submitted, ...others },
        { mayPublish: true, errors: { day: words.wrong.day, comment: words.wrong.comment } },
      ),
    ),
    state(
      'review-refused',
      'Ditolak',
      ReviewPage,
      review(clean, { refused: words.refused['catalogue/draft-moved'] ?? null }),
    ),
    state('service', 'Versi layanan', ServiceVersionsPage, service()),
    state(
      'service-published',
      'Baru terbit',
      ServiceVersionsPage,
      service({ published: { version: 3, effectiveFrom: '2026-12-01' }, mayPublish: false }),
    ),
    state('service-draft', 'Layanan dengan draf', ServiceVersionsPage, service({ service: services[0] as never })),
    state('question', 'Buang draf?', AuthorQuestionPage, question),
    state('tile', 'Ubin anjungan', AuthorPreviewPage, { look: 'tile', standard }),
    state('greeter', 'Daftar pemandu', AuthorPreviewPage, { look: 'greeter', standard }),
    state('import', 'Impor', ImportPage, imported(null)),
    state('import-refused', 'Berkas tidak terbaca', ImportPage, { ...imported(null), refused: importWords.unreadable }),
    state('import-good', 'Impor, siap diajukan', ImportPage, imported({ ...report, faulty: 0, faults: [] })),
    state('import-faults', 'Impor, ada sel salah', ImportPage, imported(report)),
    state('import-done', 'Impor diajukan', ImportPage, {
      ...imported({ ...report, faulty: 0, faults: [], isTakenOver: true }),
      kept: null,
    }),
    state('unknown', 'Tidak ada', AuthorUnknownPage, { frame, what: 'unknown' }),
    state('not-allowed', 'Bukan penulis', AuthorUnknownPage, { frame, what: 'notAllowed' }),
    state('busy', 'Belum bisa', AuthorUnknownPage, { frame, what: 'busy' }),
  ],
}
