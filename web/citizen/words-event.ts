const id = {
  intro: (steps: number) => `Ada ${steps} langkah. Kerjakan dari atas ke bawah.`,
  warnings: 'Perhatikan',
  visits: 'Sekali datang, beberapa urusan',
  visit: (number: number, hall: string) => `Kunjungan ${number} ke ${hall}`,
  onlyVisit: (hall: string) => `Satu kunjungan ke ${hall}`,
  ticket: (names: string) => `Ambil satu nomor untuk: ${names}.`,
  ifApplies: 'bila perlu',
  maybe: 'Bila perlu',
  afterStep: (numbers: string) => `Setelah langkah ${numbers}`,
  hereNow: (hall: string) => `Di ${hall}`,
  notHere: 'Belum ada di sini, kami hubungkan',
  village: 'Di kantor desa atau kelurahan',
  outside: 'Di luar gedung ini',
  steps: 'Langkah-langkahnya',
  and: ' dan ',
}

const en: typeof id = {
  intro: steps => `There are ${steps} steps. Go from top to bottom.`,
  warnings: 'Please note',
  visits: 'Come once, do several things',
  visit: (number, hall) => `Visit ${number} to ${hall}`,
  onlyVisit: hall => `One visit to ${hall}`,
  ticket: names => `Take one number for: ${names}.`,
  ifApplies: 'if needed',
  maybe: 'If needed',
  afterStep: numbers => `After step ${numbers}`,
  hereNow: hall => `At ${hall}`,
  notHere: 'Not here yet, we connect you',
  village: 'At the village office',
  outside: 'Outside this hall',
  steps: 'The steps',
  and: ' and ',
}

/** The words of a life event's page. */
export const eventWords = { id, en }
