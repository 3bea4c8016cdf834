import type { SurfaceState } from '#ui/states.ts'
import { Coming, NotAllowed, NotRead } from '../entrance.tsx'
import { broken, kept, options, orders, replayed } from './example.ts'
import { expected, unknown } from './forecast-example.ts'
import { ForecastTab, type ForecastTabProps } from './forecast-tab.tsx'
import { Frame } from './frame.tsx'
import { OrderTab, type OrderTabProps } from './order-tab.tsx'
import { proposalOf } from './proposal.ts'
import { nothingAsked } from './question.ts'
import { ReadyTab, type ReadyTabProps } from './ready-tab.tsx'
import { planned, short } from './staffing-example.ts'
import { StaffingTab, type StaffingTabProps, usualStaffing } from './staffing-tab.tsx'
import type { Tab } from './tabs.ts'
import { WhatIfTab, type WhatIfTabProps } from './what-if-tab.tsx'
import { words } from './words.ts'

const nothing = () => undefined
const untold = { answer: undefined, refusal: null, isAsking: false, isStale: false }

const framed = (tab: Tab, content: preact.JSX.Element) => (
  <Frame
    hallName="MPP Contoh Kota"
    tab={tab}
    isPractice={false}
    boardHref="/manager"
    otherHallHref={null}
    onSignOut={nothing}
  >
    {content}
  </Frame>
)

const whatIf = (props: Partial<WhatIfTabProps>) => () =>
  framed(
    'bagaimana-jika',
    <WhatIfTab
      {...untold}
      asked={nothingAsked}
      options={options}
      isOutdated={false}
      onChange={nothing}
      onAsk={nothing}
      {...props}
    />,
  )

const ready = (props: Partial<ReadyTabProps>) => () =>
  framed(
    'siapkah-kita',
    <ReadyTab
      {...untold}
      percentMore={35}
      planned="0"
      error={undefined}
      onPlanned={nothing}
      onAsk={nothing}
      {...props}
    />,
  )

const forecast = (props: Partial<ForecastTabProps>) => () =>
  framed('perkiraan', <ForecastTab {...untold} day="" onDay={nothing} onAsk={nothing} {...props} />)

const staffing = (props: Partial<StaffingTabProps>) => () =>
  framed(
    'rencana-petugas',
    <StaffingTab
      {...untold}
      asked={usualStaffing}
      isOutdated={false}
      onChange={nothing}
      onAsk={nothing}
      onStop={nothing}
      {...props}
    />,
  )

const decide = { isDone: false, refusal: null, onDecide: nothing }
const order = (props: Partial<OrderTabProps>) => () =>
  framed(
    'aturan-panggil',
    <OrderTab
      {...untold}
      orders={orders}
      proposal={proposalOf(orders.now)}
      isReplayed={false}
      isTold={false}
      decide={decide}
      onPropose={nothing}
      onTry={nothing}
      {...props}
    />,
  )

const asked = { ...nothingAsked, demand: '135', open: [{ agencyId: 'pajak', counters: 2 }] }

const shown: Omit<SurfaceState, 'wears'>[] = [
  { name: 'planning-loading', title: 'Perencanaan dimuat', render: () => <Coming words={words} /> },
  {
    name: 'planning-failed',
    title: 'Perencanaan gagal dibaca',
    render: () => <NotRead words={words} onRetry={nothing} />,
  },
  {
    name: 'planning-not-allowed',
    title: 'Bukan pengelola atau Bupati',
    render: () => <NotAllowed words={words} name="Petugas Contoh" onSignOut={nothing} />,
  },
  { name: 'what-if-empty', title: 'Bagaimana jika: belum ditanya', render: whatIf({}) },
  { name: 'what-if-asking', title: 'Bagaimana jika: dihitung', render: whatIf({ asked, isAsking: true }) },
  { name: 'what-if-answered', title: 'Bagaimana jika: terjawab', render: whatIf({ asked, answer: broken }) },
  {
    name: 'what-if-refused',
    title: 'Bagaimana jika: ditolak',
    render: whatIf({ asked, refusal: words.refused.nobodyGives(['Salinan SPPT PBB']) }),
  },
  {
    name: 'what-if-outdated',
    title: 'Bagaimana jika: isian berubah',
    render: whatIf({ asked, answer: kept, isOutdated: true }),
  },
  { name: 'what-if-stale', title: 'Bagaimana jika: terputus', render: whatIf({ asked, answer: kept, isStale: true }) },
  { name: 'ready-asking', title: 'Siapkah kita: dihitung', render: ready({ isAsking: true }) },
  { name: 'ready-yes', title: 'Siapkah kita: siap', render: ready({ answer: kept }) },
  { name: 'ready-no', title: 'Siapkah kita: belum siap', render: ready({ answer: broken }) },
  { name: 'forecast-asking', title: 'Perkiraan: dihitung', render: forecast({ isAsking: true }) },
  { name: 'forecast-known', title: 'Perkiraan: dari riwayat', render: forecast({ answer: expected }) },
  { name: 'forecast-unknown', title: 'Perkiraan: belum ada riwayat', render: forecast({ answer: unknown }) },
  {
    name: 'forecast-refused',
    title: 'Perkiraan: hari tutup',
    render: forecast({ day: '2026-12-25', refusal: words.refused.closed('Jumat, 25 Desember 2026') }),
  },
  { name: 'forecast-stale', title: 'Perkiraan: terputus', render: forecast({ answer: expected, isStale: true }) },
  { name: 'staffing-empty', title: 'Rencana petugas: belum disusun', render: staffing({}) },
  { name: 'staffing-asking', title: 'Rencana petugas: disusun', render: staffing({ isAsking: true }) },
  { name: 'staffing-enough', title: 'Rencana petugas: cukup', render: staffing({ answer: planned }) },
  { name: 'staffing-short', title: 'Rencana petugas: kurang', render: staffing({ answer: short }) },
  {
    name: 'staffing-refused',
    title: 'Rencana petugas: ditolak',
    render: staffing({ refusal: words.refused.nothingOpen }),
  },
  {
    name: 'staffing-outdated',
    title: 'Rencana petugas: isian berubah',
    render: staffing({ answer: planned, isOutdated: true, asked: { ...usualStaffing, within: '10' } }),
  },
  { name: 'staffing-stale', title: 'Rencana petugas: terputus', render: staffing({ answer: planned, isStale: true }) },
  { name: 'order-form', title: 'Aturan panggil: belum dicoba', render: order({}) },
  {
    name: 'order-wrong',
    title: 'Aturan panggil: isian salah',
    render: order({ isTold: true, proposal: { ...proposalOf(orders.now), look: '11' } }),
  },
  {
    name: 'order-replayed',
    title: 'Aturan panggil: diputar ulang',
    render: order({ answer: replayed, isReplayed: true }),
  },
  {
    name: 'order-regent',
    title: 'Aturan panggil: Bupati melihat',
    render: order({ answer: { ...replayed, from: 'model' }, isReplayed: true, decide: null }),
  },
]

/** The states of planning: a page of its own, with a stylesheet of its own. */
export const planningStates: SurfaceState[] = shown.map(one => ({ ...one, wears: 'planning' }))
