/** What the greeter reads. */
export const words = {
  title: 'Pemandu',
  loading: 'Memuat daftar layanan…',
  chooseHall: 'Pilih gedung',
  chooseHallHint: 'Anda bekerja di lebih dari satu gedung.',
  notAllowed: 'Halaman ini untuk pemandu',
  notAllowedMeaning: (name: string) => `Anda masuk sebagai ${name}. Masuk dengan akun pemandu untuk memberi nomor.`,
  signInAgain: 'Masuk dengan akun lain',
  signOut: 'Keluar',

  failed: 'Daftar layanan belum terbaca.',
  failedMeaning: 'Belum ada nomor yang diberikan. Coba lagi.',
  retry: 'Coba lagi',
  stale: (time: string) => `Sambungan terputus. Ini keadaan pukul ${time}.`,
  staleMeaning:
    'Nomor baru belum bisa diberikan dari tablet ini. Coba anjungan; kalau ikut terputus, minta warga menunggu di dekat pintu.',
  emergency: 'Pesan darurat sedang tampil di semua layar.',

  notices: 'Pemberitahuan',
  around: 'Keadaan gedung',
  loadingAround: 'Memuat keadaan gedung…',
  zones: 'Zona',
  zone: (letter: string) => `Zona ${letter}`,
  people: (count: number) => `${count} menunggu`,
  noCounters: 'loket tutup',
  help: 'Minta bantuan',
  helpReason: { help: 'perlu dibantu', printer: 'printer bermasalah' },
  helpNumber: (number: string) => `nomor ${number}`,
  helpSince: (time: string) => `sejak ${time}`,
  onMyWay: 'Saya ke sana',
  onMyWayTo: (device: string) => `Saya ke sana: ${device}`,
  touchForSound: 'Ketuk layar sekali supaya permintaan bantuan berbunyi.',
  attention: (count: number) => `Perlu perhatian (${count})`,
  undelivered: 'Nomor belum sampai',
  undeliveredHint: 'Kertas tidak keluar? Sebutkan nomornya, lalu tandai.',
  saidIt: 'Sudah disebutkan',
  saidItOf: (number: string) => `Nomor ${number} sudah disebutkan`,
  missed: 'Terlewat, datang lagi?',
  missedAt: (time: string) => `dilewati ${time}`,
  isBack: 'Sudah di sini',
  isBackOf: (number: string) => `Nomor ${number} sudah di sini`,
  longWaits: (minutes: number) => `Menunggu lebih dari ${minutes} menit`,
  waited: (minutes: number) => `${minutes} menit`,
  calm: 'Belum ada antrean',
  calmTips: [
    'Sapa warga di pintu, tanyakan keperluannya.',
    'Periksa berkas sebelum ia menunggu.',
    'Arahkan yang hanya bertanya ke meja Penghubung.',
  ],
  calmHint: 'Permintaan bantuan dari anjungan muncul di sini.',

  find: 'Cari layanan',
  findHint: 'Ketik keperluan warga, misalnya KTP hilang',
  recent: 'Terakhir dipakai',
  firstTime: 'Layanan yang Anda pakai akan muncul di sini.',
  found: (count: number) => (count === 0 ? 'Tidak ada yang cocok' : `${count} layanan`),
  foundNothing: 'Coba kata lain, atau catat keperluannya.',
  searchFailed: 'Katalog lengkap belum terbaca. Ini dari menu gedung saja.',
  notHere: 'Belum dilayani di sini',
  plan: 'Urusan orang ini',
  removeFromPlan: (name: string) => `Hapus ${name}`,
  addService: 'Tambah layanan',
  back: 'Kembali',
  backToCheck: 'Kembali ke berkas',
  startOver: 'Mulai lagi',

  loadingService: 'Memuat persyaratan…',
  serviceFailed: 'Persyaratan belum terbaca.',
  serviceFailedMeaning: 'Nomor tetap bisa diberikan tanpa periksa berkas.',
  answers: { present: 'Ada', missing: 'Belum', 'not-needed': 'Tidak perlu' },
  onlyIf: 'bila berlaku',
  noRequirements: 'Tidak ada berkas yang perlu dibawa.',
  allThere: 'Semua ada',
  giveNumber: 'Beri nomor',
  showQr: 'Tampilkan QR',
  sayIt: 'Sebutkan',
  showMissing: (count: number) => `Tunjukkan yang kurang (${count})`,
  giveAnyway: 'Tetap beri nomor',
  language: 'Bahasa warga',
  languages: { id: 'Indonesia', en: 'English', jv: 'Jawa', mad: 'Madura' },
  priority: 'Didahulukan',
  noPriority: 'Tidak',
  priorityFailed: 'Kelompok prioritas belum terbaca.',
  range: 'Perkiraan tunggu',
  noRange: 'belum bisa diperkirakan',

  planned: 'Belum dilayani di sini',
  plannedMeaning: 'Meja Penghubung mencatat keperluannya dan meneruskan ke instansi.',
  deskNumber: 'Beri nomor meja Penghubung',
  connect: 'Hubungkan',
  need: 'Keperluannya, dengan kata-katanya sendiri',
  forWhom: 'Untuk siapa',
  whom: { self: 'Diri sendiri', family: 'Keluarga', other: 'Orang lain' },
  phone: 'Telepon (perlu kalau ia tidak menunggu)',
  connectAndWait: 'Hubungkan, tunggu di sini',
  connectAtHome: 'Hubungkan, jawaban ke teleponnya',
  connectFailed: 'Nomor sudah diberikan, tetapi rujukan belum terkirim.',
  needNeeded: 'Tulis keperluannya, 3 sampai 500 huruf, dengan kata biasa.',
  contactNeeded: 'Isi nomor telepon, atau beri nomor untuk menunggu di sini.',
  phoneInvalid: 'Nomor telepon itu belum benar.',

  notGiven: 'Nomor tidak diberikan',
  dayNotOpen: 'Hari layanan belum dibuka pengelola.',
  sameTwice: 'Layanan itu sudah ada di daftar urusan.',
  priorityUnknown: 'Kelompok prioritas itu tidak dikenal di gedung ini.',
  offline: 'Nomor belum diberikan. Sambungan putus, coba lagi.',
  notSent: 'Belum terkirim. Sambungan putus, coba lagi.',
  gone: 'Sudah diurus orang lain. Daftar ini sedang diperbarui.',
  other: 'Belum berhasil. Coba lagi.',
  qrFailed: 'QR belum terbaca. Sebutkan nomornya, atau coba lagi.',
  done: 'Selesai',
  returned: (number: string) => `${number} kembali ke antrean.`,
  delivered: (number: string) => `${number} sudah diterima warga.`,
}

/**
 * What is turned towards the visitor. Javanese and Madurese follow when a native reader has checked them; until then
 * those visitors are shown Indonesian.
 */
export const visitorWords = {
  id: {
    missing: 'Yang masih kurang',
    missingMeaning: 'Siapkan ini dulu, lalu datang lagi.',
    yourNumber: 'Nomor Anda',
    wait: 'Perkiraan tunggu',
    noRange: 'Waktu tunggu belum bisa diperkirakan.',
    ahead: (people: number) => (people === 0 ? 'Anda yang berikutnya' : `Di depan Anda ${people} orang`),
    zone: (letter: string) => `Zona ${letter}`,
    scan: 'Arahkan kamera ponsel ke kotak ini untuk mengikuti giliran.',
    scanLabel: 'Kode QR halaman nomor Anda',
    stops: 'Urusan Anda',
    asking: (agency: string) => `Kami menghubungi ${agency}`,
    finding: 'Kami mencari instansi yang tepat',
    dueBy: (when: string) => `Jawaban paling lambat ${when}.`,
    dueDay: (instant: string) => longDay('id-ID', instant),
    code: 'Kode Anda',
  },
  en: {
    missing: 'Still missing',
    missingMeaning: 'Please get these first, then come again.',
    yourNumber: 'Your number',
    wait: 'Expected wait',
    noRange: 'The wait cannot be estimated yet.',
    ahead: (people: number) =>
      people === 0 ? 'You are next' : people === 1 ? '1 person ahead of you' : `${people} people ahead of you`,
    zone: (letter: string) => `Zone ${letter}`,
    scan: 'Point your phone’s camera at this square to follow your turn.',
    scanLabel: 'QR code of your number’s page',
    stops: 'Your stops',
    asking: (agency: string) => `We are asking ${agency}`,
    finding: 'We are finding the right agency',
    dueBy: (when: string) => `Answer at the latest ${when}.`,
    dueDay: (instant: string) => longDay('en-GB', instant),
    code: 'Your code',
  },
}

export type VisitorLanguage = 'id' | 'en' | 'jv' | 'mad'

/** The language shown to a visitor who speaks this one. */
export function shownLanguage(language: VisitorLanguage): 'id' | 'en' {
  return language === 'en' ? 'en' : 'id'
}

/** Kamis, 26 November 2026. */
function longDay(locale: string, instant: string): string {
  const parts = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const
  return new Intl.DateTimeFormat(locale, { timeZone: 'Asia/Jakarta', ...parts }).format(new Date(instant))
}
