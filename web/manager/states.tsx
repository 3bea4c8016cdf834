import type { SurfaceStates } from '#ui/states.ts'
import { Board, type BoardProps } from './board.tsx'
import { ChooseHall, Coming, NotAllowed, NotRead } from './entrance.tsx'
import {
  beforeOpening,
  busy,
  calm,
  closed,
  decidedOrder,
  inEmergency,
  options,
  withClosings,
  withEmptyBooth,
} from './example.ts'
import { planningStates } from './planning/planning-states.tsx'
import { noReferrals, proposals, someReferrals } from './referral-example.ts'
import { noSuggestions, someSuggestions } from './suggestion-example.ts'
import { suggestionWords } from './suggestion-words.ts'
import { words } from './words.ts'

const nothing = () => undefined

const base: BoardProps = {
  board: calm,
  referrals: { board: noReferrals, proposals: [] },
  advice: { answer: noSuggestions, decide: nothing },
  link: 'live',
  options,
  devicesHref: '/devices',
  planningHref: '/planning',
  otherHallHref: null,
  ask: null,
  refusal: null,
  done: null,
  deeds: { openDay: nothing, closeDay: nothing, closeCounter: nothing, announce: nothing, declare: nothing },
  atOnce: { approve: nothing, withdraw: nothing, endAnnouncement: nothing, retryOptions: nothing },
  onAsk: nothing,
  onRefresh: nothing,
  onSignOut: nothing,
}

const show = (props: Partial<BoardProps>) => () => <Board {...base} {...props} />
const counterAsked = busy.counters.find(counter => counter.state === 'free')

/** Every state of M1 in the matrix. */
export const states: SurfaceStates = {
  surface: 'manager',
  frame: 'console',
  states: [
    { name: 'loading', title: 'Memuat', render: () => <Coming words={words} /> },
    { name: 'loading-last-minute', title: 'Memuat, dengan angka semenit lalu', render: show({ link: 'late' }) },
    { name: 'before-opening', title: 'Sebelum dibuka', render: show({ board: beforeOpening }) },
    { name: 'calm', title: 'Berjalan tenang', render: show({}) },
    { name: 'slow-zone', title: 'Satu zona lambat', render: show({ board: busy }) },
    { name: 'empty-booth', title: 'Gerai kosong', render: show({ board: withEmptyBooth }) },
    {
      name: 'closings',
      title: 'Penutupan dan kabar',
      render: show({ board: withClosings, done: words.done.declared }),
    },
    { name: 'emergency', title: 'Pesan darurat tampil', render: show({ board: inEmergency }) },
    {
      name: 'referrals',
      title: 'Rujukan terbuka dan lewat waktu',
      render: show({ board: busy, referrals: { board: someReferrals, proposals } }),
    },
    {
      name: 'suggestions',
      title: 'Saran membuka loket, dan hasilnya',
      render: show({ board: busy, advice: { answer: someSuggestions, decide: nothing } }),
    },
    {
      name: 'suggestions-loading',
      title: 'Saran dimuat',
      render: show({ board: busy, advice: { answer: undefined, decide: nothing } }),
    },
    {
      name: 'suggestions-failed',
      title: 'Saran belum terbaca',
      render: show({ board: busy, advice: { answer: 'failed', decide: nothing } }),
    },
    {
      name: 'suggestion-refused',
      title: 'Saran sudah diputuskan pengelola lain',
      render: show({ board: busy, refusal: suggestionWords.decidedOtherwise }),
    },
    {
      name: 'referrals-loading',
      title: 'Rujukan dimuat',
      render: show({ referrals: { board: undefined, proposals: [] } }),
    },
    {
      name: 'referrals-failed',
      title: 'Rujukan belum terbaca',
      render: show({ referrals: { board: 'failed', proposals: [] } }),
    },
    {
      name: 'referrals-closed-day',
      title: 'Hari ditutup, rujukan masih terbuka',
      render: show({ board: closed, referrals: { board: someReferrals, proposals: [] } }),
    },
    {
      name: 'order-decided',
      title: 'Urutan panggil berubah besok',
      render: show({ board: { ...busy, callOrder: decidedOrder } }),
    },
    { name: 'late', title: 'Menyambung lagi', render: show({ board: busy, link: 'late' }) },
    { name: 'stale', title: 'Terputus', render: show({ board: busy, link: 'lost' }) },
    { name: 'source-failed', title: 'Satu sumber gagal', render: show({ options: 'failed' }) },
    { name: 'refused', title: 'Ditolak', render: show({ refusal: words.refused.gone }) },
    { name: 'closed-day', title: 'Hari ditutup', render: show({ board: closed, done: words.done.closed(3, 9) }) },
    { name: 'practice', title: 'Latihan', render: show({ board: { ...busy, isPractice: true } }) },
    { name: 'failed', title: 'Gagal dibaca', render: () => <NotRead words={words} onRetry={nothing} /> },
    {
      name: 'not-allowed',
      title: 'Bukan pengelola',
      render: () => <NotAllowed words={words} name="Petugas Contoh" onSignOut={nothing} />,
    },
    { name: 'choose-hall', title: 'Pilih gedung', render: () => <ChooseHall words={words} halls={halls} /> },
    { name: 'ask-open-day', title: 'Buka hari?', render: show({ board: beforeOpening, ask: { about: 'open-day' } }) },
    { name: 'ask-close-day', title: 'Tutup hari?', render: show({ board: busy, ask: { about: 'close-day' } }) },
    {
      name: 'ask-close-counter',
      title: 'Tutup loket?',
      render: show({
        board: busy,
        ask: counterAsked ? { about: 'counter', counter: counterAsked } : null,
        refusal: words.refused.busy,
      }),
    },
    { name: 'ask-closing', title: 'Umumkan penutupan', render: show({ ask: { about: 'closing' } }) },
    { name: 'ask-news', title: 'Kabar di layar', render: show({ ask: { about: 'news' } }) },
    { name: 'ask-emergency', title: 'Pesan darurat', render: show({ ask: { about: 'emergency' } }) },
    ...planningStates,
  ],
}

const halls = [
  { id: 'kota', name: 'MPP Contoh Kota' },
  { id: 'selatan', name: 'MPP Contoh Selatan' },
]
