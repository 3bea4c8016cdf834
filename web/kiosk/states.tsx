import { Offline } from '#client/ask.ts'
import { AnotherDay, CodeUnknown } from '#contracts/booking'
import { DayNotOpen, NumberNotGiven } from '#contracts/queue'
import type { Language } from '#ui/language.ts'
import type { SurfaceState, SurfaceStates } from '#ui/states.ts'
import type { PaperTrouble } from './give.ts'
import { ListPaper, TicketPaper } from './printer/browser.tsx'
import { agencies, days, hall, issued, menu, needsFour, needsMany, needsTwo, paper, shutView, view } from './samples.ts'
import { type Frame, usualComfort } from './screens/frame.ts'
import { ChoosePrinter, Disconnected, Emergency, Loading, StillHere } from './screens/notices.tsx'
import type { Standard } from './screens/papers.tsx'
import { listOf, Shown, type ShownProps } from './shown.tsx'
import { nobodyHere, type Screen, type Sitting } from './sitting.ts'
import type { KioskLanguage } from './words.ts'

const nothing = () => {}
const press = { delivery: 'paper' as const, key: 'contoh-contoh' }
const asKiosk = (language: Language): KioskLanguage => (language === 'en' ? 'en' : 'id')

interface Shot {
  screen?: Screen
  sitting?: Partial<Sitting>
  frame?: Partial<Frame>
  props?: Partial<ShownProps>
}

function frameOf(language: Language, more: Partial<Frame> = {}): Frame {
  const tools = { onComfort: nothing, onHelp: nothing }
  const usual = { hallName: view.hallName, time: '09.41', staleAt: null, comfort: usualComfort, canSpeak: true }
  return {
    language: asKiosk(language),
    ...usual,
    help: 'none',
    isPractice: false,
    isSimulated: false,
    ...tools,
    ...more,
  }
}

/** A state of the real screens, in both languages. */
function shot(
  name: string,
  title: string,
  { screen = { at: 'idle' }, sitting, frame, props }: Shot = {},
): SurfaceState {
  const render = (language: Language) => (
    <Shown
      frame={frameOf(language, frame)}
      view={view}
      hall={hall}
      agencies={agencies}
      notHere={notHere}
      days={days}
      sitting={{ ...nobodyHere, language: asKiosk(language), path: [screen], ...sitting }}
      standards={[]}
      onSitting={nothing}
      onAnswer={nothing}
      onAnyway={nothing}
      onAgain={nothing}
      onArrive={nothing}
      onList={nothing}
      onDone={nothing}
      {...props}
    />
  )
  return { name, title, languages: ['id', 'en'], render }
}

const confirm = (name: string, title: string, serviceIds: string[], standards: Standard[], more: Shot = {}) =>
  shot(name, title, {
    ...more,
    screen: { at: 'confirm' },
    sitting: { serviceIds, ...more.sitting },
    props: { standards, ...more.props },
  })
const given = (name: string, title: string, by: 'paper' | 'screen', trouble: PaperTrouble | null) =>
  shot(name, title, {
    screen: { at: 'given', given: { issued, paper: trouble === 'unread' ? null : paper, by, trouble } },
  })
const notHere = [
  {
    id: 'izin-reklame',
    nameId: 'Izin penyelenggaraan reklame',
    nameEn: 'Advertising permit',
    agencyAbbreviation: 'DPMPTSP',
  },
  {
    id: 'pencatatan-pkwt',
    nameId: 'Pencatatan PKWT',
    nameEn: 'Fixed-term contract record',
    agencyAbbreviation: 'Disnaker',
  },
]
const connected = { agency: null, dueAt: '2026-11-24T04:40:00.000Z', code: '48213', isWaiting: true }
const listed = { serviceIds: ['ktp-el-cetak', 'akta-kelahiran'] }
const listedStandards = { standards: [needsTwo, needsMany] }
const tomorrow = '2026-11-25T00:45:00.000Z'
const large = { ...usualComfort, isLarge: true }
const low = { ...usualComfort, isLow: true }
const highContrast = { ...usualComfort, isHighContrast: true }
const two = ['ktp-el-cetak', 'ak1']

/** Every state of K1 in the matrix, and those that its section names. */
export const states: SurfaceStates = {
  surface: 'kiosk',
  frame: 'kiosk',
  states: [
    { name: 'loading', title: 'Memuat', render: () => <Loading /> },
    shot('idle', 'Menunggu orang'),
    shot('idle-no-voice', 'Tanpa suara', { frame: { canSpeak: false } }),
    shot('idle-large', 'Tulisan besar', { frame: { comfort: large } }),
    shot('idle-contrast', 'Kontras', { frame: { comfort: highContrast } }),
    shot('idle-low', 'Kursi roda', { frame: { comfort: low } }),
    shot('idle-late', 'Data terlambat', { frame: { staleAt: '09.40' } }),
    shot('idle-practice', 'Latihan, printer tiruan', { frame: { isPractice: true, isSimulated: true } }),
    shot('help-coming', 'Bantuan dipanggil', { frame: { help: 'coming' } }),
    shot('help-failed', 'Bantuan gagal', { frame: { help: 'failed' } }),
    shot('arriving', 'Sudah booking', { screen: { at: 'arriving', code: 'AB2C', phoneEnd: '' } }),
    shot('arriving-phone', 'Sudah booking, nomor HP', { screen: { at: 'arriving', code: 'AB2C3D4E', phoneEnd: '78' } }),
    shot('arriving-done', 'Sudah booking, lengkap', { screen: { at: 'arriving', code: 'AB2C3D4E', phoneEnd: '7890' } }),
    shot('code-unknown', 'Kode tidak cocok', { screen: { at: 'not-given', press, refusal: CodeUnknown() } }),
    shot('another-day', 'Booking hari lain', {
      screen: { at: 'not-given', press, refusal: AnotherDay({ startsAt: '2026-11-25T02:10:00.000Z' }) },
    }),
    shot('wanted', 'Paling dicari', { screen: { at: 'wanted' } }),
    shot('wanted-large', 'Paling dicari, tulisan besar', { screen: { at: 'wanted' }, frame: { comfort: large } }),
    shot('wanted-low', 'Paling dicari, kursi roda', { screen: { at: 'wanted' }, frame: { comfort: low } }),
    shot('adding', 'Tambah urusan', { screen: { at: 'wanted' }, sitting: { serviceIds: ['ktp-el-cetak'] } }),
    shot('agencies', 'Menurut instansi', { screen: { at: 'agencies', page: 0 } }),
    shot('agencies-more', 'Instansi, lembar 2', { screen: { at: 'agencies', page: 1 } }),
    shot('services', 'Urusan satu instansi', { screen: { at: 'services', agencyId: 'dispendukcapil', page: 0 } }),
    confirm('confirm', 'Dua berkas', ['ktp-el-cetak'], [needsTwo]),
    confirm('confirm-priority', 'Didahulukan', ['ktp-el-cetak'], [needsTwo], { sitting: { priorityGroup: 'elderly' } }),
    confirm('confirm-many', 'Banyak berkas', ['akta-kelahiran'], [needsMany]),
    confirm('confirm-large', 'Tulisan besar', ['ktp-el-cetak'], [needsTwo], { frame: { comfort: large } }),
    confirm('confirm-contrast', 'Kontras', ['ak1'], [needsFour], { frame: { comfort: highContrast } }),
    confirm('confirm-low', 'Kursi roda', ['ktp-el-cetak'], [needsTwo], { frame: { comfort: low } }),
    confirm('confirm-two', 'Dua urusan', two, [needsTwo, needsFour]),
    confirm('confirm-loading', 'Berkas dimuat', ['ktp-el-cetak'], ['loading']),
    confirm('confirm-failed', 'Berkas tidak terbaca', ['ktp-el-cetak'], ['failed']),
    confirm('confirm-shut', 'Tutup sementara', ['akta-kematian'], [needsFour]),
    confirm(
      'confirm-short',
      'Blanko habis',
      ['kartu-identitas-anak'],
      [{ ...needsTwo, channels: ['counter', 'kecamatan'] }],
    ),
    confirm('confirm-short-large', 'Blanko habis, tulisan besar', ['kartu-identitas-anak'], [needsFour], {
      frame: { comfort: large },
    }),
    confirm('confirm-break', 'Istirahat', ['konsultasi-bansos'], [needsTwo]),
    confirm('desk', 'Belum dilayani di sini', ['penghubung'], ['failed']),
    shot('not-here', 'Belum dilayani, pilih', { screen: { at: 'not-here', page: 0 } }),
    confirm('connect', 'Kami hubungkan', ['penghubung'], ['failed'], { sitting: { connectTo: notHere[0] ?? null } }),
    shot('connected', 'Menunggu jawaban dinas', {
      screen: { at: 'given', given: { issued, paper, by: 'screen', trouble: null, connected } },
    }),
    shot('giving', 'Nomor dibuat', { screen: { at: 'giving', press } }),
    given('given-paper', 'Tercetak', 'paper', null),
    given('given-screen', 'Di layar', 'screen', null),
    shot('given-no-whole', 'Tercetak, lama kunjungan belum diketahui', {
      screen: { at: 'given', given: { issued: { ...issued, whole: null }, paper, by: 'paper', trouble: null } },
    }),
    given('printer-jam', 'Printer macet', 'screen', 'printer-jam'),
    given('printer-out-of-paper', 'Kertas habis', 'screen', 'printer-out-of-paper'),
    given('printer-cover-open', 'Tutup terbuka', 'screen', 'printer-cover-open'),
    given('printer-offline', 'Printer diam', 'screen', 'printer-offline'),
    given('paper-unread', 'Kertas tidak terbaca', 'screen', 'unread'),
    shot('refused', 'Ditolak', {
      screen: { at: 'not-given', press, refusal: NumberNotGiven({ admission: menu[3]?.admission }) },
    }),
    shot('day-not-open', 'Hari belum dibuka', { screen: { at: 'not-given', press, refusal: DayNotOpen() } }),
    shot('issue-offline', 'Terputus saat meminta', { screen: { at: 'not-given', press, refusal: Offline() } }),
    shot('issue-fault', 'Gangguan server', {
      screen: { at: 'not-given', press, refusal: { type: 'fault', status: 500 } },
    }),
    shot('list-printing', 'Daftar dicetak', {
      screen: { at: 'list', isPrinting: true, fault: null },
      sitting: listed,
      props: listedStandards,
    }),
    shot('list-printed', 'Daftar tercetak', {
      screen: { at: 'list', isPrinting: false, fault: null },
      sitting: listed,
      props: listedStandards,
    }),
    shot('list-shown', 'Daftar di layar', {
      screen: { at: 'list', isPrinting: false, fault: 'printer-jam' },
      sitting: listed,
      props: listedStandards,
    }),
    shot('closed', 'Sudah tutup', { props: { view: shutView('after-hours', 'open', tomorrow) } }),
    shot('not-open', 'Belum buka', {
      props: { view: shutView('before-hours', 'not-open', '2026-11-24T00:45:00.000Z') },
    }),
    shot('break', 'Istirahat semua', { props: { view: shutView('break', 'open', '2026-11-24T05:45:00.000Z') } }),
    shot('holiday', 'Libur', { props: { view: shutView('holiday', 'not-open', tomorrow) } }),
    {
      name: 'disconnected',
      title: 'Tidak tersambung',
      languages: ['id', 'en'],
      render: language => <Disconnected frame={frameOf(language)} lastAt="09.40" />,
    },
    {
      name: 'disconnected-at-start',
      title: 'Tidak pernah tersambung',
      render: language => <Disconnected frame={frameOf(language)} lastAt={null} />,
    },
    {
      name: 'emergency',
      title: 'Darurat',
      render: () => (
        <Emergency
          emergency={{
            textId: 'Ada latihan evakuasi. Ikuti petugas ke pintu utara.',
            textEn: 'Evacuation drill. Follow staff to the north door.',
          }}
        />
      ),
    },
    {
      name: 'still-here',
      title: 'Masih di sini?',
      languages: ['id', 'en'],
      render: language => <StillHereShot language={language} />,
    },
    { name: 'choose-printer', title: 'Pilih printer', render: () => <ChoosePrinter hasFailed onChoose={nothing} /> },
    {
      name: 'paper-ticket',
      title: 'Kertas nomor',
      languages: ['id', 'en'],
      render: language => <PaperShot language={language} />,
    },
  ],
}

function StillHereShot({ language }: { language: Language }) {
  return (
    <>
      {shot('wanted', '', { screen: { at: 'wanted' } }).render(language)}
      <StillHere language={asKiosk(language)} onStay={nothing} onLeave={nothing} />
    </>
  )
}

/** The papers as they are printed, on the screen. */
function PaperShot({ language }: { language: Language }) {
  const sitting = { ...nobodyHere, ...listed, language: asKiosk(language) }
  return (
    <main class="paper-shot">
      <h1 class="visually-hidden">Kertas</h1>
      <TicketPaper ticket={{ paper, hallName: view.hallName, zoneIcon: 'zap' }} language={asKiosk(language)} />
      <ListPaper list={listOf(sitting, view, [needsTwo, needsMany])} language={asKiosk(language)} />
    </main>
  )
}
