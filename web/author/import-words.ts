const count = (value: number) => new Intl.NumberFormat('id-ID').format(value)

/** What an author reads who brings services as a spreadsheet. */
export const words = {
  title: 'Impor layanan dari berkas Excel atau CSV',
  begin:
    'Mulailah dari berkas yang diekspor: judul kolomnya sudah benar, dan lembar Petunjuk menjelaskan cara mengisinya.',
  exportAll: 'Unduh semua layanan (.xlsx)',
  file: 'Berkas .xlsx atau .csv',
  fileHint: 'Paling besar 10 MB dan 20.000 baris. Berkas hanya diperiksa; belum ada yang berubah.',
  check: 'Periksa berkas',
  refused: 'Berkas tidak dapat dibaca',
  noFile: 'Pilih berkas dahulu.',
  tooLarge: 'Berkas ini lebih besar dari 10 MB.',
  sheetsUnknown: 'Tidak ada lembar yang dikenal di berkas ini. Mulailah dari berkas hasil ekspor.',
  unreadable: 'Isi berkas ini tidak dapat diperiksa. Bukalah di Excel dan simpan kembali sebagai .xlsx.',
  gone: 'Hasil pemeriksaan hanya disimpan 15 menit. Kirim berkasnya lagi.',
  moved: 'Sementara itu seseorang membuka draf untuk salah satu layanan ini. Periksa berkasnya lagi.',
  report: 'Hasil pemeriksaan',
  summary: (fresh: number, changed: number, unchanged: number) =>
    `${count(fresh)} layanan baru, ${count(changed)} berubah, ${count(unchanged)} tetap.`,
  faults: (cells: number, services: number) => `${count(cells)} sel perlu diperbaiki, pada ${count(services)} layanan.`,
  more: (cells: number) => `Masih ada ${count(cells)} sel lain. Perbaiki yang ini dahulu.`,
  noFaults: 'Tidak ada sel yang salah.',
  cell: 'Sel',
  says: 'Yang perlu dilakukan',
  notes: 'Yang diabaikan',
  fresh: 'Layanan baru',
  changed: 'Layanan yang berubah',
  onlyGood: 'Hanya layanan yang benar; yang lain dilewati',
  onlyGoodHint: 'Tanpa tanda ini, satu sel yang salah menahan semuanya.',
  submit: (services: number) => `Ajukan ${count(services)} layanan`,
  submitMeaning: 'Setiap layanan menjadi draf yang diajukan. Orang kedua memeriksa dan menerbitkannya.',
  nothing: 'Tidak ada yang perlu diajukan.',
  held: 'Belum ada yang diajukan: masih ada sel yang salah, dan Anda tidak meminta hanya layanan yang benar.',
  done: (services: number) => `${count(services)} layanan diajukan. Orang kedua memeriksa dan menerbitkannya.`,
}
