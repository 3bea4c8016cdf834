import type { MyVisit } from '#contracts/queue'
import type { SurfaceStates } from '#ui/states.ts'
import { siteStates } from './site-states.tsx'
import TicketPage from './ticket.page.tsx'
import type { TicketProps } from './ticket.tsx'
import type { LinkState } from './ticket-live.ts'
import TicketUnknownPage from './ticket-unknown.page.tsx'
import { type CitizenLanguage, words } from './words.ts'

const at = '2026-11-24T02:58:00.000Z'

const here = stop('Cetak KTP-el', 'Print e-ID card', 'B', 'waiting')
const later = stop('Kartu pencari kerja (AK/I)', 'Jobseeker card (AK/I)', 'C', 'planned')

const waiting: MyVisit = {
  letter: 'B',
  number: 14,
  day: '2026-11-24',
  state: 'waiting',
  zone: {
    letter: 'B',
    nameId: 'Cepat',
    nameEn: 'Quick',
    icon: 'zap',
    seatId: 'Duduk di deretan kursi kuning.',
    seatEn: 'Sit in the yellow rows.',
  },
  ahead: 4,
  overtakenBy: { priority: 0, booked: 0, others: 0 },
  range: { fromMinutes: 10, toMinutes: 20 },
  issuedAt: '2026-11-24T02:41:00.000Z',
  calledAt: null,
  counterLabel: null,
  graceMinutes: 3,
  placesBack: 5,
  canPostpone: true,
  canReturn: false,
  canCancel: true,
  holdUntil: null,
  awaitsAnswer: false,
  stops: [here, later],
  whole: { fromMinutes: 30, toMinutes: 55 },
  rangesKept: { day: '2026-11-23', told: 214, kept: 197 },
  at,
  isPractice: false,
}

function stop(
  nameId: string,
  nameEn: string,
  zone: string,
  state: MyVisit['state'] | 'planned',
): MyVisit['stops'][number] {
  return {
    ticketId: nameId,
    serviceId: 'contoh',
    nameId,
    nameEn,
    zone,
    state: state as 'waiting',
    outcome: state === 'done' ? 'completed' : null,
    counterLabel: null,
    endedAt: state === 'done' ? at : null,
    stopped: null,
  }
}

const standing: NonNullable<MyVisit['stops'][number]['stopped']> = {
  isOpen: false,
  reason: 'closing',
  from: '2026-11-24T06:00:00.000Z',
  fromDay: '2026-11-24',
  noteId: 'Listrik padam',
  noteEn: null,
}

const bothAre = (state: MyVisit['state']) => [here, later].map(one => ({ ...one, state: state as 'waiting' }))

const ended = { ahead: null, range: null, canPostpone: false, canCancel: false }

const show =
  (visit: Partial<MyVisit>, link: LinkState = 'live', referral: TicketProps['referral'] = null) =>
  (language: string) => (
    <TicketPage
      visit={{ ...waiting, ...visit }}
      secret="contoh"
      language={asLanguage(language)}
      say={words[asLanguage(language)]}
      key_="contoh"
      tenantName="Kabupaten Jember"
      link={link}
      referral={referral}
    />
  )

const asLanguage = (language: string): CitizenLanguage => (language === 'en' ? 'en' : 'id')

/** Every state of C5 in the matrix, and those of the site. */
export const states: SurfaceStates = {
  surface: 'citizen',
  frame: 'citizen',
  states: [
    { name: 'waiting', title: 'Menunggu', languages: ['id', 'en'], render: show({}) },
    {
      name: 'next',
      title: 'Berikutnya',
      languages: ['id', 'en'],
      render: show({ ahead: 0, range: { fromMinutes: 0, toMinutes: 5 } }),
    },
    { name: 'no-range', title: 'Belum ada loket buka', languages: ['id', 'en'], render: show({ range: null }) },
    {
      name: 'called',
      title: 'Dipanggil',
      languages: ['id', 'en'],
      render: show({ state: 'called', counterLabel: '3', calledAt: at, ...ended }),
    },
    {
      name: 'overtaken',
      title: 'Ada yang didahulukan',
      languages: ['id', 'en'],
      render: show({ overtakenBy: { priority: 2, booked: 1, others: 0 } }),
    },
    {
      name: 'stop-stands',
      title: 'Satu urusan sedang berhenti',
      languages: ['id', 'en'],
      render: show({ stops: [here, { ...later, stopped: standing }], whole: null }),
    },
    { name: 'missed', title: 'Terlewat, mundur', languages: ['id', 'en'], render: show({ state: 'missed', ahead: 5 }) },
    {
      name: 'serving',
      title: 'Dilayani',
      languages: ['id', 'en'],
      render: show({ state: 'serving', counterLabel: '3', ...ended, stops: [{ ...here, counterLabel: '3' }, later] }),
    },
    {
      name: 'held',
      title: 'Ditunda',
      languages: ['id', 'en'],
      render: show({ state: 'held', holdUntil: '2026-11-24T03:15:00.000Z', ...ended, canCancel: true }),
    },
    {
      name: 'awaits-answer',
      title: 'Menunggu jawaban dinas',
      languages: ['id', 'en'],
      render: show(
        { state: 'held', awaitsAnswer: true, holdUntil: '2026-11-24T03:15:00.000Z', ...ended, canCancel: true },
        'live',
        { secret: 'contoh', isAnswered: false },
      ),
    },
    {
      name: 'answered',
      title: 'Dinas sudah menjawab',
      languages: ['id', 'en'],
      render: show({ state: 'done', ...ended }, 'live', { secret: 'contoh', isAnswered: true }),
    },
    {
      name: 'printing',
      title: 'Sedang dicetak',
      languages: ['id', 'en'],
      render: show({ state: 'printing', ...ended, canCancel: true }),
    },
    {
      name: 'done',
      title: 'Selesai',
      languages: ['id', 'en'],
      render: show({ state: 'done', ...ended, stops: [stop('Cetak KTP-el', 'Print e-ID card', 'B', 'done')] }),
    },
    {
      name: 'no-show',
      title: 'Tidak datang',
      languages: ['id', 'en'],
      render: show({ state: 'no-show', ...ended, canReturn: true, stops: bothAre('no-show') }),
    },
    {
      name: 'cancelled',
      title: 'Dibatalkan',
      languages: ['id', 'en'],
      render: show({ state: 'cancelled', ...ended, stops: bothAre('cancelled') }),
    },
    {
      name: 'expired',
      title: 'Kemarin',
      languages: ['id', 'en'],
      render: show({ state: 'expired', ...ended, stops: bothAre('expired') }),
    },
    { name: 'late', title: 'Menyambung lagi', languages: ['id', 'en'], render: show({}, 'late') },
    { name: 'lost', title: 'Terputus', languages: ['id', 'en'], render: show({}, 'lost') },
    { name: 'practice', title: 'Latihan', languages: ['id', 'en'], render: show({ isPractice: true }) },
    {
      name: 'unknown',
      title: 'Tiket tidak ada',
      languages: ['id', 'en'],
      render: language => <TicketUnknownPage language={asLanguage(language)} tenantName="Kabupaten Jember" />,
    },
    ...siteStates,
  ],
}
