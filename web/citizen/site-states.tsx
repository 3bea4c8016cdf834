import type { SurfaceState } from '#ui/states.ts'
import HomePage, { type HomeProps } from './home.page.tsx'
import LifeEventPage from './life-event.page.tsx'
import ResultsPage, { type ResultsProps } from './results.page.tsx'
import ServicePage, { type ServiceProps } from './service.page.tsx'
import {
  asEvent,
  at,
  birth,
  born,
  closedNow,
  events,
  frameIn,
  hallClosed,
  hallOpen,
  noBlanks,
  serviceIn,
  serviceOpen,
  today,
  wanted,
} from './site-samples.ts'
import SiteUnknownPage from './site-unknown.page.tsx'
import type { CitizenLanguage } from './words.ts'

const asLanguage = (language: string): CitizenLanguage => (language === 'en' ? 'en' : 'id')

const home =
  (more: Partial<HomeProps> = {}) =>
  (language: string) => (
    <HomePage
      frame={frameIn(asLanguage(language))}
      events={events}
      wanted={wanted}
      hallToday={hallOpen}
      today={today}
      at={at}
      {...more}
    />
  )

const results = (more: Partial<ResultsProps>) => (language: string) => (
  <ResultsPage
    frame={frameIn(asLanguage(language), { path: '/cari' })}
    q="akta"
    items={[]}
    closest={[]}
    referral={null}
    today={today}
    {...more}
  />
)

const service =
  (more: Partial<ServiceProps> = {}) =>
  (language: string) => <ServicePage {...serviceIn(asLanguage(language), more)} />

const planned = {
  ...birth,
  stage: 'planned' as const,
  questions: [],
  rules: [],
  notNeeded: [],
  confidence: 'low' as const,
}
const unknownFacts = {
  ...birth,
  fee: { ...birth.fee, rupiah: null },
  promise: { ...birth.promise, value: null, evidence: 'not known', ceiling: null },
  outcome: null,
  whoMayApply: null,
  procedure: [],
}

const both = ['id', 'en'] as const

const shown: readonly SurfaceState[] = [
  { name: 'home', title: 'Beranda', languages: both, render: home() },
  { name: 'home-closed', title: 'Beranda: tutup', languages: both, render: home({ hallToday: hallClosed }) },
  {
    name: 'home-unknown',
    title: 'Beranda: keadaan tidak diketahui',
    languages: both,
    render: home({ hallToday: null }),
  },
  { name: 'home-stale', title: 'Beranda: daftar lama', languages: both, render: home({ isStale: true }) },
  { name: 'home-wrong-ticket', title: 'Beranda: bukan tiket', languages: both, render: home({ wrongTicket: 'B-014' }) },
  { name: 'results', title: 'Hasil cari', languages: both, render: results({ items: [asEvent, ...wanted] }) },
  {
    name: 'results-empty-query',
    title: 'Cari tanpa kata',
    languages: both,
    render: results({ q: '', closest: wanted }),
  },
  { name: 'results-none', title: 'Tidak ada hasil', languages: both, render: results({ closest: wanted.slice(0, 3) }) },
  {
    name: 'results-referral',
    title: 'Urusan kantor lain',
    languages: both,
    render: results({
      closest: wanted.slice(0, 3),
      referral: { agencyId: 'pa', nameId: 'Pengadilan Agama', nameEn: 'Religious Court' },
    }),
  },
  {
    name: 'results-wild',
    title: 'Kata yang liar',
    languages: both,
    render: results({
      q: `<script>alert(1)</script> 🤰 ${'صحيح '.repeat(4)}${'panjang'.repeat(130)}`,
      closest: wanted,
    }),
  },
  { name: 'service', title: 'Layanan: bisa hari ini', languages: both, render: service() },
  {
    name: 'service-answered',
    title: 'Layanan: terjawab',
    languages: both,
    render: service({ answers: { surat: 'tidak' } }),
  },
  {
    name: 'service-closed',
    title: 'Layanan: tutup',
    languages: both,
    render: service({ now: { ...serviceOpen, admission: closedNow, range: null } }),
  },
  {
    name: 'service-short',
    title: 'Layanan: blanko habis',
    languages: both,
    render: service({ now: { ...serviceOpen, admission: noBlanks } }),
  },
  {
    name: 'service-unknown-now',
    title: 'Layanan: keadaan tidak diketahui',
    languages: both,
    render: service({ now: null, isOnMenu: null, zone: null }),
  },
  {
    name: 'service-planned',
    title: 'Layanan: belum di sini',
    languages: both,
    render: service({ now: null, isOnMenu: false, zone: null, standard: planned }),
  },
  {
    name: 'service-unknown-facts',
    title: 'Layanan: belum lengkap',
    languages: both,
    render: service({ standard: unknownFacts }),
  },
  {
    name: 'service-kept',
    title: 'Layanan: janji yang ditepati',
    languages: both,
    render: service({ kept: { cases: 41, inTime: 37 } }),
  },
  {
    name: 'life-event',
    title: 'Peristiwa hidup',
    languages: both,
    render: language => <LifeEventPage frame={frameIn(asLanguage(language))} event={born} />,
  },
  {
    name: 'life-event-elsewhere',
    title: 'Peristiwa hidup: semua di luar',
    languages: both,
    render: language => (
      <LifeEventPage
        frame={frameIn(asLanguage(language))}
        event={{
          ...born,
          warnings: [],
          steps: born.steps.map(step => ({ ...step, isOnMenu: false, visit: null, stage: 'planned' })),
        }}
      />
    ),
  },
  {
    name: 'site-unknown',
    title: 'Halaman tidak ada',
    languages: both,
    render: language => <SiteUnknownPage frame={frameIn(asLanguage(language), { isPractice: true })} />,
  },
]

/** Every state of C1, C2 and C3. They are served whole, so none of them loads. */
export const siteStates: readonly SurfaceState[] = shown.map(state => ({ ...state, wears: 'site', frame: 'site' }))
