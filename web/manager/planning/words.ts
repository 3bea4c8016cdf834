import type { AssumptionLine } from '#contracts/planning'
import type { Tab } from './tabs.ts'

const format = (digits: number) => new Intl.NumberFormat('id-ID', { maximumFractionDigits: digits })
const whole = format(0)
const tenths = format(1)
const count = (value: number) => whole.format(value)
const tenth = (value: number) => tenths.format(value)
const percent = (share: number) => `${tenth(share * 100)} %`
const inWords = ['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan', 'sepuluh']
/** A small number as people say it: "dua loket". */
const said = (value: number) => inWords[value] ?? count(value)
/** "satu, dua, dan tiga" */
const listed = new Intl.ListFormat('id-ID', { type: 'conjunction' })
/** 510 is 08.30. */
export const clock = (minutes: number) => {
  const at = Math.round(minutes)
  return `${String(Math.floor(at / 60)).padStart(2, '0')}.${String(at % 60).padStart(2, '0')}`
}

/** What planning says. The hall's people speak Indonesian here; there is no second language. */
export const words = {
  title: 'Perencanaan',
  sections: 'Bagian perencanaan',
  tabs: {
    'bagaimana-jika': 'Bagaimana jika',
    'siapkah-kita': 'Siapkah kita',
    perkiraan: 'Perkiraan',
    'rencana-petugas': 'Rencana petugas',
    'aturan-panggil': 'Aturan panggil',
  } satisfies Record<Tab, string>,
  headings: {
    'bagaimana-jika': 'Bagaimana jika…',
    'siapkah-kita': 'Siapkah kita untuk minggu pembukaan?',
    perkiraan: 'Perkiraan kedatangan',
    'rencana-petugas': 'Rencana petugas',
    'aturan-panggil': 'Mengubah aturan panggil',
  } satisfies Record<Tab, string>,
  toBoard: 'Lantai sekarang',
  otherHall: 'Gedung lain',
  signOut: 'Keluar',
  loading: 'Memuat perencanaan…',
  failed: 'Perencanaan belum terbaca.',
  failedMeaning: 'Antrean dan loket tetap berjalan. Coba lagi.',
  retry: 'Coba lagi',
  chooseHall: 'Pilih gedung',
  chooseHallHint: 'Anda bekerja di lebih dari satu gedung.',
  notAllowed: 'Halaman ini untuk pengelola gedung dan Bupati',
  notAllowedMeaning: (name: string) => `Anda masuk sebagai ${name}. Masuk dengan akun pengelola atau Bupati.`,
  signInAgain: 'Masuk dengan akun lain',
  table: (name: string) => `Tabel ${name}`,
  none: 'tidak ada',

  form: {
    title: 'Yang berubah',
    demand: 'Jumlah pengunjung, dalam persen dari sekarang',
    demandHint: '100 berarti sama banyak; 135 berarti tambah 35 persen. Dari 10 sampai 300.',
    planned: 'Tambah layanan yang belum ada di menu',
    plannedHint: 'Berapa layanan, dari 0 sampai 40. Instansi yang sudah punya loket didahulukan.',
    add: (some: number) => (some === 0 ? 'Pilih layanan tertentu' : `Layanan tertentu: ${count(some)} dipilih`),
    noServices: 'Semua layanan katalog sudah ada di menu.',
    close: (some: number) => (some === 0 ? 'Tutup loket' : `Tutup loket: ${count(some)} dipilih`),
    counter: (label: string, agency: string) => `Loket ${label}, ${agency}`,
    open: 'Buka loket tambahan untuk',
    openNone: 'Pilih instansi',
    openHow: 'Berapa loket',
    openAdd: 'Tambahkan',
    opened: (counters: number, agency: string) => `${said(counters)} loket untuk ${agency}`,
    takeBack: (agency: string) => `Batalkan loket tambahan ${agency}`,
    takeBackShort: 'Batalkan',
    day: 'Hari yang dihitung',
    dayHint: 'Kosongkan untuk hari buka berikutnya.',
    ask: 'Hitung',
    wrongDemand: 'Isi persen dari 10 sampai 300.',
    wrongPlanned: 'Isi banyaknya layanan dari 0 sampai 40.',
    fix: 'Periksa isian ini',
  },

  empty: 'Jawaban akan muncul di sini',
  emptyMeaning:
    'Ubah isian di samping, lalu tekan Hitung. Hari ini dan perubahannya dihitung pada 60 hari simulasi yang sama.',
  computing: 'Menghitung 60 hari simulasi…',
  outdated: 'Isian sudah berubah.',
  outdatedMeaning: 'Jawaban di bawah masih untuk isian sebelumnya. Tekan Hitung lagi.',
  stale: 'Sambungan terputus.',
  staleMeaning: 'Jawaban di bawah dari hitungan sebelumnya.',

  answer: {
    title: 'Sekarang dan jika berubah',
    about: (day: string, days: number) => `Untuk ${day}, dari ${count(days)} hari simulasi.`,
    added: (names: string[]) => `Layanan yang ditambahkan: ${listed.format(names)}.`,
    measure: 'Ukuran',
    today: 'Sekarang',
    whatIf: 'Jika berubah',
    change: 'Perubahan',
    export: 'Unduh CSV',
    inTime: (minutes: number) => `Dipanggil dalam ${count(minutes)} menit`,
    nineOfTen: 'Pada 9 dari 10 hari sedikitnya',
    median: 'Tunggu tengah',
    ninety: '9 dari 10 menunggu di bawah',
    visitors: 'Pengunjung sehari',
    atOnce: 'Orang di gedung sekaligus, paling banyak pada 19 dari 20 hari',
    lastOut: 'Orang terakhir selesai, hari biasa',
    lastOutNineOfTen: 'Orang terakhir selesai, pada 9 dari 10 hari sebelum',
    unserved: 'Pulang tanpa dilayani, orang sehari',
    left: 'Pergi sebelum dipanggil, orang sehari',
    services: 'Per layanan',
    service: 'Layanan',
    perDay: 'Nomor sehari',
    inTimeToday: 'Tepat waktu sekarang',
    inTimeWhatIf: 'Tepat waktu jika berubah',
    medianShort: 'Tunggu tengah (menit)',
    ninetyShort: '9 dari 10 di bawah (menit)',
    halfHours: 'Per setengah jam',
    halfHour: 'Pukul',
    chart: (minutes: number) =>
      `Bagian nomor yang dipanggil dalam ${count(minutes)} menit, menurut jam mengambil nomor`,
    chartSays: 'Grafik garis; angka yang sama ada di tabel di sampingnya.',
    noChart: 'Grafik tidak dapat ditampilkan di peramban ini; angkanya ada di tabel.',
    tooFew: 'terlalu sedikit',
    same: 'tetap',
  },
  value: { percent, minutes: (value: number) => `${tenth(value)} menit`, people: tenth, clock },
  worse: {
    points: (change: number, isBetter: boolean) =>
      `${isBetter ? 'naik' : 'turun'} ${tenth(Math.abs(change) * 100)} poin, ${isBetter ? 'lebih baik' : 'lebih buruk'}`,
    minutes: (change: number) => `${change < 0 ? 'lebih cepat' : 'lebih lama'} ${tenth(Math.abs(change))} menit`,
    people: (change: number) => `${change < 0 ? 'berkurang' : 'bertambah'} ${tenth(Math.abs(change))}`,
    clock: (change: number) => `${change < 0 ? 'lebih awal' : 'lebih lambat'} ${count(Math.abs(change))} menit`,
  },

  verdict: {
    title: 'Kesimpulan',
    kept: (share: number, low: number, minutes: number) =>
      `Janji terpenuhi: ${percent(share)} nomor dipanggil dalam ${count(minutes)} menit, dan pada 9 dari 10 hari sedikitnya ${percent(low)}.`,
    broken: (share: number, low: number, minutes: number, promised: number) =>
      `Janji ${percent(promised)} tidak terpenuhi: ${percent(share)} nomor dipanggil dalam ${count(minutes)} menit, dan pada 9 dari 10 hari sedikitnya ${percent(low)}.`,
    average: (share: number, minutes: number) =>
      `${percent(share)} nomor dipanggil dalam ${count(minutes)} menit; nomor sehari terlalu sedikit untuk rentang.`,
    ready: 'Siap.',
    readyUsually: 'Siap pada hari biasa, belum pada hari yang ramai.',
    notReady: 'Belum siap.',
    nobody: 'Tidak ada yang datang pada hari simulasi.',
    repair: (parts: { counters: number; agency: string }[]) =>
      listed.format(parts.map(({ counters, agency }) => `${said(counters)} loket untuk ${agency}`)),
    repairEnough: (parts: string, share: number) => `Cukup ditambah ${parts}: menjadi ${percent(share)}.`,
    repairShort: (parts: string, share: number) =>
      `Dengan tambahan ${parts} menjadi ${percent(share)}; itu belum cukup.`,
    noRepair: 'Loket tambahan tidak menolong; yang kurang adalah jam buka atau menit per layanan.',
    headroomMore: (more: number, isAtLeast: boolean) =>
      isAtLeast
        ? `Masih sanggup menerima tambahan ${count(more)} persen pengunjung atau lebih.`
        : `Masih sanggup menerima tambahan ${count(more)} persen pengunjung.`,
    headroomLess: (less: number) => `Baru terpenuhi jika pengunjung berkurang ${count(less)} persen.`,
    headroomNone: 'Dengan separuh pengunjung pun janji belum terpenuhi.',
    notFixed: 'Perbaikan dicari selangkah demi selangkah; cara lain yang sama baik mungkin ada.',
  },

  ready: {
    about: (percentMore: number) =>
      `Minggu pembukaan: pengunjung bertambah ${count(percentMore)} persen, loket seperti sekarang.`,
    planned: 'Layanan yang ditambahkan pada pembukaan',
    ask: 'Hitung lagi',
  },

  assumptions: {
    title: 'Jawaban ini berdiri di atas',
    what: 'Anggapan',
    value: 'Nilai',
    from: 'Dari mana',
    origin: {
      measured: 'diukur 8 minggu terakhir',
      catalogue: 'dari katalog',
      assumed: 'perkiraan, belum diukur',
    } satisfies Record<AssumptionLine['from'], string>,
    kind: {
      visitors: 'Pengunjung tanpa janji temu sehari',
      minutes: 'Menit di loket',
      counters: 'Loket yang buka',
      priority: 'Kelompok prioritas, persen',
      leavers: 'Yang tidak menunggu selamanya, persen',
      patience: 'Kesabaran rata-rata, menit',
      'busy-days': 'Beda ramai antarhari, persen',
      'slow-days': 'Beda kecepatan antarhari, persen',
      'no-show': 'Memanggil yang sudah pergi, menit',
      'opening-lateness': 'Loket terlambat buka, menit',
      'return-lateness': 'Terlambat kembali dari istirahat, menit',
      pauses: 'Loket berhenti sejenak, kali sejam',
      overtime: 'Loket melanjutkan sesudah tutup, paling lama menit',
      'added-visitors': 'Pengunjung setiap layanan baru sehari',
      arrivals: 'Kedatangan yang diperkirakan hari itu',
      officers: 'Petugas setiap loket',
    } satisfies Record<AssumptionLine['what'], string>,
    of: (what: string, service: string) => `${what}, ${service}`,
    perService: (some: number) => `Menit setiap layanan: ${count(some)} baris`,
    measured: (some: number, all: number) => `${count(some)} dari ${count(all)} angka diukur di gedung ini.`,
  },

  refused: {
    closed: (day: string) => `Gedung tidak buka pada ${day}. Pilih hari lain.`,
    notAhead: (from: string, to: string) => `Hanya hari yang akan datang: ${from} sampai ${to}.`,
    unknown: (names: string[]) => `Tidak dikenal di gedung ini: ${listed.format(names)}.`,
    nobodyGives: (services: string[]) =>
      `Tidak ada loket yang melayani ${listed.format(services)}. Buka loket untuk instansinya, atau jangan tutup yang terakhir.`,
    nothingOpen: 'Tidak ada loket yang buka. Sisakan sedikitnya satu loket.',
    alreadyOffered: (services: string[]) => `Sudah ada di menu: ${listed.format(services)}.`,
    input: 'Ada isian yang di luar batas. Periksa lagi.',
    tooMany: 'Terlalu banyak hitungan dalam satu menit. Tunggu sebentar.',
    unfair: 'Kelompok prioritas dan janji temu tidak boleh dihitung kurang daripada pemohon lain.',
    offline: 'Sambungan putus. Dicoba lagi sendiri.',
    other: 'Belum berhasil dihitung. Coba lagi.',
  },

  order: {
    now: 'Aturan yang berlaku',
    proposed: 'Aturan usulan',
    class: {
      'walk-in': 'Pemohon tanpa janji temu',
      priority: 'Kelompok prioritas',
      booked: 'Pemohon dengan janji temu',
    },
    rate: 'Satu menit menunggu dihitung',
    headStart: 'Awalan, menit',
    look: 'Menunggu loket lain yang segera mengambil (0 sampai 10)',
    backlog: 'Membantu antrean yang kekurangan loket (0 sampai 10)',
    try: 'Coba pada hari yang lalu',
    tryFirst: 'Coba dahulu aturan ini pada hari yang lalu; sesudah itu dapat ditetapkan.',
    trying: 'Memutar ulang hari yang lalu…',
    fromLog: (days: number, from: string, to: string) =>
      `Dari ${count(days)} hari sungguhan, ${from} sampai ${to}: orang yang sama, loket yang sama, hanya urutannya lain.`,
    fromModel: (days: number) =>
      `Gedung ini belum punya catatan sebulan. Dihitung pada ${count(days)} hari simulasi dari anggapan, bukan hari sungguhan.`,
    who: 'Siapa',
    people: 'Nomor',
    all: 'Semua',
    inTime: 'Dalam 15 menit',
    ninety: '9 dari 10 di bawah (menit)',
    longest: 'Terlama (menit)',
    worst: 'Layanan dengan tunggu terlama',
    gains: 'Yang untung',
    pays: 'Yang menanggung',
    nobody: 'tidak ada',
    nothingChanges: 'Tidak ada yang berubah berarti bagi siapa pun.',
    gain: (who: string, minutes: number) => `${who}, ${tenth(minutes)} menit lebih cepat`,
    pay: (who: string, minutes: number) => `${who}, ${tenth(minutes)} menit lebih lama`,
    decide: 'Tetapkan aturan ini',
    reason: 'Alasan, yang dibaca semua orang',
    reasonNeeded: 'Tulis alasannya, paling sedikit 3 huruf.',
    from: 'Mulai berlaku',
    nextDay: 'besok',
    atOnce: 'sekarang juga',
    decided: 'Aturan ditetapkan.',
    wrongNumber: 'Isi angka sesuai batasnya.',
    readOnly: 'Yang menetapkan aturan adalah pengelola gedung.',
  },
}
