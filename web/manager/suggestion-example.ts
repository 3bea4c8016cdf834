import type { Suggestions } from '#contracts/planning'

// Invented, for the gallery.

export const noSuggestions: Suggestions = { suggestions: [], done: [] }

export const someSuggestions: Suggestions = {
  suggestions: [
    {
      counterId: 'loket-7',
      label: '7',
      agency: 'Dispendukcapil',
      madeAt: '2026-11-23T03:18:00.000Z',
      minutes: 40,
      people: 31,
      minutesLess: 12.2,
      isOnly: false,
      services: ['Cetak ulang KTP-el', 'Kartu Keluarga'],
    },
    {
      counterId: 'loket-3',
      label: '3',
      agency: 'Bapenda',
      madeAt: '2026-11-23T03:18:00.000Z',
      minutes: 20,
      people: 6,
      minutesLess: 8.4,
      isOnly: true,
      services: ['Salinan SPPT PBB'],
    },
  ],
  done: [
    {
      counterId: 'loket-6',
      label: '6',
      agency: 'Dispendukcapil',
      decidedAt: '2026-11-23T03:05:00.000Z',
      until: '2026-11-23T03:45:00.000Z',
      minutes: 40,
      people: 24,
      minutesLess: 9.1,
      outcome: 'running',
      really: null,
    },
    {
      counterId: 'loket-7',
      label: '7',
      agency: 'Dispendukcapil',
      decidedAt: '2026-11-23T01:40:00.000Z',
      until: '2026-11-23T02:20:00.000Z',
      minutes: 40,
      people: 31,
      minutesLess: 12,
      outcome: 'measured',
      really: { people: 28, minutesLess: 10 },
    },
    {
      counterId: 'loket-3',
      label: '3',
      agency: 'Bapenda',
      decidedAt: '2026-11-23T01:30:00.000Z',
      until: '2026-11-23T01:50:00.000Z',
      minutes: 20,
      people: 6,
      minutesLess: 7,
      outcome: 'not-opened',
      really: null,
    },
  ],
}
