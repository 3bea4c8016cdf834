import { describe, expect, test } from 'vitest'
import { sampleKnown, sampleServices } from '../../../../test/harness/sample-services.ts'
import { workbookOf } from '../../../../test/harness/workbook.ts'
import { readServices } from './read-services.ts'
import { cellName, columnName, type Workbook } from './workbook.ts'

const long = 'x'.repeat(501)

/** Sheet, row, column, what somebody writes there, and what must be said of just that cell. */
const seeded: [sheet: string, row: number, heading: string, written: string | null, says: string][] = [
  ['Layanan', 2, 'ID', null, 'wajib diisi'],
  ['Layanan', 3, 'ID', 'kartu-identitas-anak', 'Sudah ada di baris 2'],
  ['Layanan', 4, 'ID', 'Bantuan Sosial', 'tidak sesuai bentuknya'],
  ['Layanan', 4, 'ID', 'bantuan-baru', 'tulis “bantuan”'],
  ['Layanan', 4, 'ID', 'milik-lain', 'milik instansi lain'],
  ['Layanan', 2, 'Instansi', 'capill', 'Tidak ada instansi “capill”. Maksud Anda “capil”?'],
  ['Layanan', 2, 'Instansi', null, 'wajib diisi'],
  ['Layanan', 2, 'Instansi', 'sosial', 'tidak dapat diubah'],
  ['Layanan', 2, 'Nama', null, 'wajib diisi'],
  ['Layanan', 2, 'Nama', long, 'Terlalu panjang: 501'],
  ['Layanan', 2, 'Nama (Inggris)', long, 'Paling banyak 500'],
  ['Layanan', 2, 'Tahap', 'ujicoba', 'Maksud Anda “uji coba”?'],
  ['Layanan', 2, 'Tahap', 'selesai', 'Pilihannya: uji coba, rencana, berjalan'],
  ['Layanan', 2, 'Pemenuhan', 'ditungu', 'Maksud Anda “ditunggu”?'],
  ['Layanan', 2, 'Perwakilan', 'boleh saja', 'tidak dikenal'],
  ['Layanan', 2, 'Kanal', 'loket; warung', '“warung” tidak dikenal'],
  ['Layanan', 2, 'Biaya (Rp)', '-5000', 'negatif'],
  ['Layanan', 2, 'Biaya (Rp)', 'sepuluh ribu', 'bukan angka'],
  ['Layanan', 2, 'Biaya (Rp)', '10.50', 'bukan angka'],
  ['Layanan', 2, 'Biaya (Rp)', '1e308', 'bukan angka'],
  ['Layanan', 2, 'Biaya (Rp)', '1.000,5', 'bilangan bulat'],
  ['Layanan', 2, 'Biaya (Rp)', '9.000.000.000.000', 'di luar batas'],
  ['Layanan', 2, 'Janji', 'segera', 'bukan angka'],
  ['Layanan', 2, 'Satuan janji', 'hari', 'menit, hari kerja'],
  ['Layanan', 2, 'Bukti janji', 'katanya', 'tidak dikenal'],
  ['Layanan', 2, 'Batas hukum', '0', 'di luar batas'],
  ['Layanan', 2, 'Satuan batas', 'tahun', 'bulan'],
  ['Layanan', 2, 'Satuan batas', null, 'wajib diisi bila ada batas hukum'],
  ['Layanan', 2, 'Menit di loket', '0,5', 'di luar batas'],
  ['Layanan', 2, 'Menit di loket', '500', 'sampai 480'],
  ['Layanan', 2, 'Simpangan menit', '-1', 'negatif'],
  ['Layanan', 2, 'Keyakinan', 'yakin', 'tinggi, sedang, rendah'],
  ['Layanan', 2, 'Blanko', 'blanko-kai', 'Maksud Anda “blanko-kia”?'],
  ['Layanan', 2, 'Sistem', 'SIAKK', 'Maksud Anda “SIAK”?'],
  ['Layanan', 2, 'Pengaduan', 'x'.repeat(4_001), 'Paling banyak 4000'],
  ['Syarat', 2, 'Layanan', 'kartu-identitas-anka', 'Maksud Anda “kartu-identitas-anak”?'],
  ['Syarat', 2, 'Layanan', null, 'wajib diisi'],
  ['Syarat', 2, 'ID', 'K K', 'tidak sesuai bentuknya'],
  ['Syarat', 2, 'Nama', null, 'wajib diisi'],
  ['Syarat', 3, 'Jenis', 'dokumne', 'Maksud Anda “dokumen”?'],
  ['Syarat', 3, 'Hanya bila perlu', 'mungkin', 'ya, tidak'],
  ['Syarat', 2, 'Diperoleh dari layanan', 'kartu-keluaga', 'Maksud Anda “kartu-keluarga”?'],
  ['Syarat', 5, 'Diperoleh dari layanan', 'kartu-identitas-anak', 'saling menunggu'],
  ['Syarat', 5, 'Diperoleh dari layanan', 'kartu-keluarga', 'saling menunggu'],
  ['Syarat', 2, 'Dapat dicek lewat', 'OSS', 'Tidak ada sistem “OSS”'],
  ['Syarat', 3, 'ID', 'kk', 'Sudah ada di baris 2'],
  ['Tidak perlu', 2, 'Keterangan', null, 'wajib diisi'],
  ['Tidak perlu', 2, 'Dasar', long, 'Terlalu panjang'],
  ['Pertanyaan', 3, 'Pertanyaan', 'Buat siapa?', 'berbeda dari baris pertama'],
  ['Pertanyaan', 3, 'ID jawaban', 'anak', 'Sudah ada di baris 2'],
  ['Pertanyaan', 2, 'ID pertanyaan', null, 'wajib diisi'],
  ['Pertanyaan', 2, 'Jawaban', null, 'wajib diisi'],
  ['Pertanyaan', 2, 'Catatan', long, 'Terlalu panjang'],
  ['Aturan', 2, 'Syarat', 'fotto', 'tidak punya syarat “fotto”. Maksud Anda “foto”?'],
  ['Aturan', 3, 'Syarat', 'foto', 'Sudah ada di baris 2'],
  ['Aturan', 2, 'Bila', 'untuk-sapa=anak', 'Maksud Anda “untuk-siapa”?'],
  ['Aturan', 2, 'Bila', 'untuk-siapa=bayi', 'tidak punya jawaban “bayi”'],
  ['Aturan', 2, 'Bila', 'untuk-siapa=anak DAN hilang=ya ATAU hilang=tidak', 'bercampur'],
  ['Aturan', 2, 'Bila', '(untuk-siapa=anak', 'tidak ditutup'],
  ['Aturan', 2, 'Bila', 'untuk-siapa=anak DAN', 'terputus'],
  ['Aturan', 2, 'Bila', 'jika anak', '“jika” tidak dikenali'],
  ['Aturan', 2, 'Bila', 'untuk-siapa=anak )', 'tersisa'],
  ['Aturan', 2, 'Bila', 'BUKAN (BUKAN (BUKAN hilang=ya))', 'terlalu dalam'],
  ['Aturan', 2, 'Bila', '('.repeat(1_999), 'terputus'],
  ['Alur', 2, 'Pelaku', 'petugas', 'tidak dikenal'],
  ['Alur', 2, 'Langkah', null, 'wajib diisi'],
  ['Isian formulir', 2, 'Nama isian', 'Jenis Kelamin', 'seperti nama_pemohon'],
  ['Isian formulir', 2, 'Jenis', 'daftar', 'tidak dikenal'],
  ['Isian formulir', 2, 'Wajib', 'x', 'ya, tidak'],
  ['Isian formulir', 2, 'Pilihan', 'laki-laki', 'belum lengkap'],
  ['Kata warga', 2, 'Bahasa', 'Sunda', 'Indonesia, Jawa, Madura, Inggris'],
  ['Kata warga', 2, 'Kata', 'x'.repeat(121), 'Paling banyak 120'],
  ['Tempat', 2, 'Balai', 'balei', 'Maksud Anda “balai”?'],
  ['Tempat', 2, 'Gerai', 'gerai-x', 'Tidak ada gerai'],
  ['Tempat', 2, 'Zona', 'BB', 'tidak sesuai bentuknya'],
  ['Tempat', 2, 'Loket', 'loket-1; loket-9', 'Tidak ada loket “loket-9”'],
  ['Dasar hukum', 2, 'Dasar hukum', null, 'wajib diisi'],
  ['Sumber', 2, 'Judul', null, 'wajib diisi'],
  ['Contoh', 2, 'Jawaban', 'untuk-siapa anak', 'tidak sesuai bentuknya'],
  ['Contoh', 2, 'Jawaban', 'hilang=mungkin', 'tidak punya jawaban “mungkin”'],
  ['Contoh', 2, 'Syarat yang diminta', 'kartu', 'tidak punya syarat “kartu”'],
]

/** The workbook with one cell written over, and how that cell is called. */
function written(sheetName: string, row: number, heading: string, text: string | null): [Workbook, string] {
  const workbook = workbookOf(sampleServices)
  const sheet = workbook.sheets.find(one => one.name === sheetName)
  const index = sheet?.rows[0]?.cells.findIndex(cell => cell?.text === heading) ?? -1
  const there = sheet?.rows.find(one => one.row === row)
  if (!there || index < 0) throw new Error(`There is no ${sheetName} ${row} ${heading}`)
  there.cells[index] = text === null ? null : { text, kind: 'text' }
  return [workbook, cellName({ sheet: sheetName, row, column: columnName(index) })]
}

describe('a faulty cell is named, and no other', () => {
  test('there are at least sixty of them here, and none in what they were put into', () => {
    expect(seeded.length).toBeGreaterThanOrEqual(60)
    expect(readServices(workbookOf(sampleServices), sampleKnown)).toMatchObject({ faults: [], notes: [] })
  })

  test.each(seeded)('%s, row %i, %s: %s', (sheet, row, heading, text, says) => {
    const [workbook, cell] = written(sheet, row, heading, text)

    const { faults } = readServices(workbook, sampleKnown)

    expect(faults.map(cellName)).toEqual([cell])
    expect(faults[0]?.says).toContain(says)
  })
})
