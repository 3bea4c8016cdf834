import type { MadeReferral } from '#contracts/referrals'
import { sayAdmission } from '#ui/admission.ts'
import type { SurfaceStates } from '#ui/states.ts'
import { emptyDesk } from './desk.ts'
import { ChooseHall, Coming, NotAllowed, NotRead } from './entrance.tsx'
import * as example from './example.ts'
import { foundServices } from './found.ts'
import { GreeterPage, type GreeterPageProps } from './greeter-page.tsx'
import { words } from './words.ts'

const nothing = () => undefined
const recent = ['ktp-el-cetak', 'pbb-bayar', 'akta-kelahiran', 'nib', 'ak1'].map(example.choiceOf)

const base: GreeterPageProps = {
  view: example.menu,
  around: example.busy,
  link: 'live',
  desk: emptyDesk,
  found: [],
  recent,
  isMenuOnly: false,
  hall: example.hall,
  qr: null,
  refusal: null,
  isGiving: false,
  needsTouch: false,
  done: null,
  stripRefusal: null,
  stripDeeds: { answerHelp: nothing, confirmSaid: nothing, bringBack: nothing },
  onRefresh: nothing,
  onSignOut: nothing,
  acts: {
    allThere: nothing,
    showMissing: nothing,
    give: nothing,
    giveAnyway: nothing,
    giveForDesk: nothing,
    addService: nothing,
    back: nothing,
    startOver: nothing,
    question: nothing,
    arrive: nothing,
    choose: nothing,
    lookAt: nothing,
    remove: nothing,
    answer: nothing,
    retryStandard: nothing,
    retryQr: nothing,
    connectUnknown: nothing,
    connect: nothing,
    connectAtHome: nothing,
    retryConnect: nothing,
    language: nothing,
    priority: nothing,
  },
}

const show = (props: Partial<GreeterPageProps>) => () => <GreeterPage {...base} {...props} />
const given = { ...emptyDesk, step: 'given' as const, plan: example.twoServices.plan, issued: example.issued }
const refused = example.refusedDesk.plan[0]?.choice.line?.admission

const referral: MadeReferral = {
  id: '01936b00-0000-7000-8000-000000000001',
  secret: 'contoh',
  code: '48213',
  agency: { id: 'dinsos', nameId: 'Dinas Sosial', nameEn: 'Social Affairs', isExternal: false },
  isWaiting: true,
  dueAt: '2026-11-23T03:40:00.000Z',
  dueUnit: 'minutes',
  dueLength: 15,
  dueBasis: 'promise',
  dueLaw: null,
}

/** Every state of G1 in the matrix. */
export const states: SurfaceStates = {
  surface: 'greeter',
  frame: 'tablet',
  states: [
    { name: 'loading', title: 'Memuat', render: () => <Coming words={words} /> },
    { name: 'cached', title: 'Daftar dari ingatan', render: show({ around: undefined, link: 'late' }) },
    {
      name: 'first-time',
      title: 'Pertama kali',
      render: show({ recent: [], around: example.noQueue, needsTouch: true }),
    },
    { name: 'no-queue', title: 'Belum ada antrean', render: show({ around: example.noQueue }) },
    { name: 'normal', title: 'Berjalan', render: show({}) },
    {
      name: 'found',
      title: 'Hasil cari',
      render: show({
        desk: { ...emptyDesk, question: 'kartu' },
        found: [...foundServices(example.menu.menu, [], 'kartu'), example.plannedChoice],
      }),
    },
    {
      name: 'found-nothing',
      title: 'Tidak ada yang cocok',
      render: show({ desk: { ...emptyDesk, question: 'paspor' }, isMenuOnly: true }),
    },
    { name: 'loading-checklist', title: 'Memuat persyaratan', render: show({ desk: example.loadingStandard }) },
    { name: 'checklist', title: 'Periksa berkas', render: show({ desk: example.checking }) },
    { name: 'checklist-complete', title: 'Berkas lengkap', render: show({ desk: example.complete }) },
    { name: 'checklist-missing', title: 'Ada yang kurang', render: show({ desk: example.lacking }) },
    {
      name: 'checklist-failed',
      title: 'Persyaratan tidak terbaca',
      render: show({ desk: example.withoutStandard, hall: 'failed' }),
    },
    {
      name: 'missing-list',
      title: 'Tunjukkan yang kurang',
      languages: ['id', 'en'],
      render: language => show({ desk: { ...example.lacking, step: 'missing', language } })(),
    },
    { name: 'short', title: 'Blanko habis', render: show({ desk: example.short }) },
    { name: 'two-services', title: 'Dua urusan', render: show({ desk: example.twoServices }) },
    {
      name: 'planned',
      title: 'Belum dilayani di sini',
      render: show({
        desk: { ...emptyDesk, step: 'planned', planned: example.plannedChoice, need: example.plannedChoice.nameId },
      }),
    },
    {
      name: 'connect-refused',
      title: 'Hubungkan, telepon belum diisi',
      render: show({ desk: { ...emptyDesk, step: 'planned', need: 'Izin sumur bor' }, refusal: words.contactNeeded }),
    },
    {
      name: 'connected-waiting',
      title: 'Dihubungkan, menunggu di sini',
      languages: ['id', 'en'],
      render: language => show({ desk: { ...given, plan: [], language, connected: referral } })(),
    },
    {
      name: 'connected-failed',
      title: 'Nomor diberikan, rujukan belum terkirim',
      render: show({ desk: { ...given, plan: [], connected: 'failed' } }),
    },
    {
      name: 'connected-home',
      title: 'Dihubungkan, jawaban ke telepon',
      languages: ['id', 'en'],
      render: language =>
        show({
          desk: {
            ...emptyDesk,
            step: 'connected',
            language,
            connected: { ...referral, isWaiting: false, dueUnit: 'working-days', dueAt: '2026-11-26T08:00:00.000Z' },
          },
        })(),
    },
    {
      name: 'given-qr',
      title: 'Nomor diberikan, QR',
      languages: ['id', 'en'],
      render: language => show({ desk: { ...given, language }, qr: exampleQr })(),
    },
    {
      name: 'given-spoken',
      title: 'Nomor diberikan, disebutkan',
      languages: ['id', 'en'],
      render: language => show({ desk: { ...given, language } })(),
    },
    { name: 'given-qr-failed', title: 'QR tidak terbaca', render: show({ desk: given, qr: 'failed' }) },
    { name: 'closed-service', title: 'Tidak diberikan, istirahat', render: show({ desk: example.refusedDesk }) },
    {
      name: 'refused',
      title: 'Ditolak',
      render: show({ desk: example.complete, refusal: refused ? sayAdmission(refused, 'id', '2026-11-23') : null }),
    },
    { name: 'error', title: 'Belum terkirim', render: show({ desk: example.complete, refusal: words.offline }) },
    { name: 'help', title: 'Minta bantuan', render: show({ around: example.withHelp, desk: example.checking }) },
    {
      name: 'emergency',
      title: 'Darurat',
      render: show({
        view: { ...example.menu, emergency: { textId: 'Silakan keluar lewat pintu terdekat.', textEn: null } },
      }),
    },
    { name: 'late', title: 'Menyambung lagi', render: show({ link: 'late' }) },
    { name: 'stale', title: 'Terputus', render: show({ link: 'lost' }) },
    { name: 'done', title: 'Sudah ditandai', render: show({ done: words.delivered('B-021') }) },
    { name: 'practice', title: 'Latihan', render: show({ view: { ...example.menu, isPractice: true } }) },
    { name: 'failed', title: 'Gagal dibaca', render: () => <NotRead words={words} onRetry={nothing} /> },
    {
      name: 'not-allowed',
      title: 'Bukan pemandu',
      render: () => <NotAllowed words={words} name="Petugas Contoh" onSignOut={nothing} />,
    },
    {
      name: 'choose-hall',
      title: 'Pilih gedung',
      render: () => (
        <ChooseHall
          words={words}
          halls={[
            { id: 'kota', name: 'MPP Contoh Kota' },
            { id: 'selatan', name: 'MPP Contoh Selatan' },
          ]}
        />
      ),
    },
  ],
}

/** Looks like a code and is none: the real rows come with the ticket. */
const exampleQr = Array.from({ length: 29 }, (_, y) =>
  Array.from({ length: 29 }, (_, x) => (isFinder(x, y) || (x * 7 + y * 11 + x * y) % 5 < 2 ? '1' : '0')).join(''),
)

function isFinder(x: number, y: number): boolean {
  const ring = (cx: number, cy: number) => Math.max(Math.abs(x - cx), Math.abs(y - cy))
  return [ring(3, 3), ring(25, 3), ring(3, 25)].some(distance => distance === 3 || distance <= 1)
}
