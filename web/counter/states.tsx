import './counter.css'
import type { ServiceLine } from '#contracts/catalogue'
import type { CounterView } from '#contracts/queue'
import { CounterBusy, NobodyWaiting, TooSoon } from '#contracts/queue'
import type { Referral } from '#contracts/referrals'
import type { ProblemDetails } from '#platform/problem'
import type { SurfaceStates } from '#ui/states.ts'
import { Choose, type CounterChoice } from './choose.tsx'
import { ChosenDialog } from './chosen-dialog.tsx'
import { ClosingDialog } from './closing-dialog.tsx'
import { commandLines } from './command-lines.ts'
import { type Acts, Console, type ConsoleProps } from './console.tsx'
import CounterBasicPage from './counter-basic.page.tsx'
import { Elsewhere } from './elsewhere.tsx'
import { HoldDialog } from './hold-dialog.tsx'
import { PaletteDialog } from './palette-dialog.tsx'
import { PauseDialog } from './pause-dialog.tsx'
import { Coming, NotAllowed, NotRead } from './plain.tsx'
import { ReferDialog } from './refer-dialog.tsx'
import { ReferralList } from './referral-list.tsx'
import { ReferralOpen } from './referral-open.tsx'
import { agencyChoices, noReferrals, oneReferral, someReferrals } from './referral-samples.ts'
import { sayRefusal } from './refusals.ts'
import {
  aheadReason,
  called,
  guide,
  hall,
  idle,
  longestFirst,
  manyStops,
  paused,
  serving,
  takenOver,
  withAside,
} from './samples.ts'
import { ShortcutsDialog } from './shortcuts-dialog.tsx'
import { TakeOver } from './take-over.tsx'
import { TransferDialog } from './transfer-dialog.tsx'
import { words } from './words.ts'

const nothing = () => undefined
const acts: Acts = {
  main: nothing,
  recall: nothing,
  call: nothing,
  end: nothing,
  toggleOutcomes: nothing,
  askTransfer: nothing,
  askHold: nothing,
  pauseOrResume: nothing,
  askPalette: nothing,
  askShortcuts: nothing,
  askClose: nothing,
  askReferrals: nothing,
  askRefer: nothing,
  endHold: nothing,
  bringBack: nothing,
  open: nothing,
  takeOver: nothing,
  retry: nothing,
}

const usual: Omit<ConsoleProps, 'view'> = {
  referrals: noReferrals,
  hall,
  now: new Date(idle.at),
  live: 'live',
  officerName: 'Petugas Contoh',
  isPractice: false,
  guide: null,
  outcome: 'completed',
  isOutcomeMenuOpen: false,
  isBusy: false,
  isUnsent: false,
  note: null,
  acts,
}

const basic =
  (view: CounterView | null, refusal: ProblemDetails | null = null) =>
  () => <CounterBasicPage counters={hall.counters} view={view} pressKey="contoh" refusal={refusal} isPractice={false} />

const show =
  (view: CounterView, more: Partial<ConsoleProps> = {}) =>
  () => <Console {...usual} guide={view.current ? guide : null} view={view} {...more} />

const refused = (text: string) => ({ note: { kind: 'refused' as const, text } })

const services: ServiceLine[] = [
  found('kartu-keluarga-perubahan', 'Perubahan data Kartu Keluarga', 'Dispendukcapil'),
  found('kartu-keluarga-baru', 'Kartu Keluarga baru', 'Dispendukcapil'),
  found('kartu-pencari-kerja', 'Kartu pencari kerja (AK/I)', 'Disnaker'),
]

const transfer = (typed: string, list: ServiceLine[] | 'loading' | 'failed') => (
  <TransferDialog
    number="B-014"
    typed={typed}
    onType={nothing}
    services={list}
    onTransfer={nothing}
    onAdd={nothing}
    close={nothing}
  />
)

const choices: CounterChoice[] = [
  choice('4', 'B', 'taken', 'Rekan Contoh', 12),
  choice('5', 'B', 'mine', 'Petugas Contoh', 12),
  choice('12', 'C', 'free', null, 19),
  choice('13', 'C', 'free', null, 0),
  choice('14', 'C', 'unknown', null, null),
]

const choose =
  (list: CounterChoice[], refusal: string | null = null) =>
  () => (
    <Choose
      choices={list}
      officerName="Petugas Contoh"
      isPractice={true}
      isBusy={false}
      refusal={refusal}
      onChoose={nothing}
      onSignOut={nothing}
    />
  )

/** Every state of O1 in the matrix. */
export const states: SurfaceStates = {
  surface: 'counter',
  frame: 'console',
  states: [
    { name: 'loading', title: 'Memuat', render: () => <Coming isSaid /> },
    {
      name: 'loading-last',
      title: 'Memuat, keadaan terakhir',
      render: show(serving, { live: 'late', isBusy: true, guide: 'loading' }),
    },
    { name: 'choose', title: 'Pilih loket', render: choose(choices) },
    { name: 'choose-none', title: 'Pilih loket, belum ada', render: choose([]) },
    {
      name: 'choose-day-not-open',
      title: 'Pilih loket, hari belum dibuka',
      render: choose(choices.slice(2), words.refused.dayNotOpen),
    },
    {
      name: 'take-over',
      title: 'Ambil alih',
      render: () => <TakeOver label="4" officerName="Rekan Contoh" note={null} onTake={nothing} onOther={nothing} />,
    },
    {
      name: 'elsewhere',
      title: 'Masih membuka loket lain',
      render: () => <Elsewhere refusal={sayRefusal(CounterBusy().details())} onMove={nothing} onBack={nothing} />,
    },
    {
      name: 'idle',
      title: 'Siap, prioritas didahulukan',
      render: show(idle, { note: { kind: 'said', text: 'B-011: Selesai.' } }),
    },
    { name: 'idle-longest', title: 'Siap, yang terlama dulu', render: show(longestFirst) },
    {
      name: 'empty',
      title: 'Tidak ada antrean',
      render: show({ ...idle, next: [], waitingHere: 0, meanServiceMinutes: null, servedToday: 0, completedToday: 0 }),
    },
    { name: 'busy', title: 'Sedang memanggil', render: show(idle, { isBusy: true }) },
    {
      name: 'called',
      title: 'Dipanggil',
      render: show(called, { note: { kind: 'said', text: words.notes.called('B-014') } }),
    },
    { name: 'called-ahead', title: 'Dipanggil, mendahului giliran', render: show(aheadOfTurn()) },
    {
      name: 'double-press',
      title: 'Ditekan dua kali',
      render: show(called, { note: { kind: 'said', text: words.notes.justCalled('B-014') } }),
    },
    { name: 'serving', title: 'Melayani', render: show(serving) },
    {
      name: 'serving-last',
      title: 'Melayani, tidak ada yang menunggu',
      render: show({ ...serving, next: [], waitingHere: 0 }),
    },
    { name: 'serving-chosen', title: 'Melayani, hasil dipilih', render: show(serving, { outcome: 'papers-missing' }) },
    { name: 'outcomes', title: 'Menu hasil terbuka', render: show(serving, { isOutcomeMenuOpen: true }) },
    { name: 'many-stops', title: 'Beberapa urusan, berkas kurang', render: show(manyStops) },
    { name: 'aside', title: 'Ada yang ditunda dan tidak hadir', render: show(withAside) },
    { name: 'guide-failed', title: 'Langkah belum terbaca', render: show(serving, { guide: 'failed' }) },
    { name: 'paused', title: 'Istirahat', render: show(paused) },
    {
      name: 'paused-serving',
      title: 'Istirahat setelah yang sekarang',
      render: show({ ...paused, current: serving.current }),
    },
    { name: 'closed', title: 'Loket tutup', render: show({ ...idle, session: null }) },
    { name: 'day-not-open', title: 'Hari belum dibuka', render: show(withoutDay('not-open')) },
    { name: 'day-closed', title: 'Hari sudah ditutup', render: show(withoutDay('closed')) },
    { name: 'taken-over', title: 'Diambil alih', render: show(takenOver) },
    {
      name: 'refused-nobody',
      title: 'Ditolak: tidak ada yang menunggu',
      render: show({ ...idle, next: [], waitingHere: 0 }, refused(sayRefusal(NobodyWaiting().details()))),
    },
    {
      name: 'refused-busy',
      title: 'Ditolak: sudah ada orang',
      render: show(called, refused(sayRefusal(CounterBusy().details()))),
    },
    {
      name: 'refused-soon',
      title: 'Ditolak: terlalu cepat',
      render: show(called, refused(sayRefusal(TooSoon({ seconds: 7 }).details()))),
    },
    { name: 'late', title: 'Menyambung lagi', render: show(serving, { live: 'late' }) },
    { name: 'offline', title: 'Terputus, melayani', render: show(serving, { live: 'lost' }) },
    { name: 'offline-idle', title: 'Terputus, loket kosong', render: show(idle, { live: 'lost' }) },
    { name: 'unsent', title: 'Perintah belum sampai', render: show(serving, { live: 'late', isUnsent: true }) },
    { name: 'unsent-back', title: 'Perintah belum sampai, tersambung lagi', render: show(idle, { isUnsent: true }) },
    { name: 'practice', title: 'Latihan', render: show(serving, { isPractice: true }) },
    {
      name: 'transfer',
      title: 'Alihkan atau tambah',
      render: show(serving, { children: transfer('kartu', services) }),
    },
    {
      name: 'transfer-none',
      title: 'Alihkan, tidak ada yang cocok',
      render: show(serving, { children: transfer('paspor', []) }),
    },
    {
      name: 'transfer-failed',
      title: 'Alihkan, daftar belum terbaca',
      render: show(serving, { children: transfer('', 'failed') }),
    },
    {
      name: 'hold',
      title: 'Tunda',
      render: show(serving, { children: <HoldDialog number="B-014" onHold={nothing} close={nothing} /> }),
    },
    { name: 'referrals', title: 'Ada rujukan', render: show(serving, { referrals: someReferrals }) },
    { name: 'referrals-loading', title: 'Rujukan dimuat', render: show(idle, { referrals: undefined }) },
    { name: 'referrals-failed', title: 'Rujukan belum terbaca', render: show(idle, { referrals: 'failed' }) },
    {
      name: 'referral-list',
      title: 'Daftar rujukan',
      render: show(serving, {
        referrals: someReferrals,
        children: <ReferralList desk={someReferrals} timezone={hall.timezone} onPick={nothing} close={nothing} />,
      }),
    },
    { name: 'referral-answer', title: 'Menjawab rujukan', render: show(idle, { children: openReferral(oneReferral) }) },
    {
      name: 'referral-taken',
      title: 'Rujukan diambil rekan, sudah tiga kali diteruskan',
      render: show(idle, {
        children: openReferral({
          ...oneReferral,
          isWaiting: false,
          isOverdue: true,
          takenByName: 'Rekan Contoh',
          moves: 3,
        }),
      }),
    },
    {
      name: 'referral-open-failed',
      title: 'Rujukan tidak terbuka',
      render: show(idle, { children: openReferral('failed') }),
    },
    {
      name: 'refer',
      title: 'Hubungkan dari loket',
      render: show(serving, {
        children: <ReferDialog number="B-014" agencies={agencyChoices} onRefer={nothing} close={nothing} />,
      }),
    },
    {
      name: 'pause',
      title: 'Mulai istirahat',
      render: show(serving, {
        children: <PauseDialog now={usual.now} timezone={hall.timezone} hasPerson onPause={nothing} close={nothing} />,
      }),
    },
    {
      name: 'palette',
      title: 'Cari perintah',
      render: show(withAside, { children: <PaletteDialog lines={commands(withAside)} close={nothing} /> }),
    },
    {
      name: 'out-of-order',
      title: 'Di luar urutan',
      render: show(idle, { children: <ChosenDialog number="B-017" onCall={nothing} close={nothing} /> }),
    },
    {
      name: 'closing',
      title: 'Tutup loket',
      render: show(idle, { children: <ClosingDialog label="5" waiting={12} onClose={nothing} close={nothing} /> }),
    },
    {
      name: 'shortcuts',
      title: 'Tombol pintas',
      render: show(idle, { children: <ShortcutsDialog hasNumpad={false} onNumpad={nothing} close={nothing} /> }),
    },
    {
      name: 'error',
      title: 'Belum terbaca',
      render: () => <NotRead isGone={false} onRetry={nothing} onChange={nothing} />,
    },
    {
      name: 'gone',
      title: 'Bukan loket instansi ini',
      render: () => <NotRead isGone onRetry={nothing} onChange={nothing} />,
    },
    {
      name: 'not-allowed',
      title: 'Bukan petugas loket',
      render: () => <NotAllowed name="Pemandu Contoh" onSignOut={nothing} />,
    },
    { name: 'basic-choose', title: 'Tanpa JavaScript, pilih loket', render: basic(null) },
    {
      name: 'basic-idle',
      title: 'Tanpa JavaScript, loket siap',
      render: basic(idle, TooSoon({ seconds: 7 }).details()),
    },
    { name: 'basic-called', title: 'Tanpa JavaScript, dipanggil', render: basic(called) },
    { name: 'basic-serving', title: 'Tanpa JavaScript, melayani', render: basic(serving) },
  ],
}

function openReferral(referral: Referral | 'failed') {
  return (
    <ReferralOpen
      referral={referral}
      counters={someReferrals.counters}
      movesAllowed={3}
      agencies={agencyChoices}
      at={idle.at}
      timezone={hall.timezone}
      onTake={nothing}
      onAnswer={nothing}
      onMove={nothing}
      onBack={nothing}
      close={nothing}
    />
  )
}

function withoutDay(state: 'not-open' | 'closed'): CounterView {
  return {
    ...idle,
    day: { day: state === 'closed' ? '2026-11-24' : null, state, openedAt: null, closedAt: null },
    session: null,
    next: [],
    waitingHere: 0,
    nextReason: null,
  }
}

function aheadOfTurn(): CounterView {
  return {
    ...called,
    current: called.current && {
      ...called.current,
      isAheadOfTurn: true,
      reason: aheadReason,
      callNumber: 2,
      noShows: 1,
    },
  }
}

function commands(view: CounterView) {
  return commandLines({ view, acts, callTicket: nothing, onChange: nothing, onSignOut: nothing })
}

function found(id: string, nameId: string, agencyAbbreviation: string): ServiceLine {
  return {
    id,
    kind: 'service',
    nameId,
    nameEn: nameId,
    agencyId: agencyAbbreviation.toLowerCase(),
    agencyAbbreviation,
    stage: 'live',
    isOnMenu: true,
  }
}

function choice(
  label: string,
  letter: string,
  state: CounterChoice['state'],
  officerName: string | null,
  waiting: number | null,
): CounterChoice {
  const zone = hall.zones.find(one => one.letter === letter)
  return {
    id: `loket-${label}`,
    label,
    zone: { letter, name: zone?.nameId ?? '', icon: zone?.icon ?? '' },
    boothName: 'Gerai Dispendukcapil',
    state,
    officerName,
    waiting,
  }
}
