/** What the first sheet of a workbook says to whoever fills it in. */
export const guide = {
  headings: ['Lembar', 'Cara mengisi', 'Contoh'],
  rows: [
    [
      'Umum',
      'Satu berkas memuat layanan-layanan katalog. Baris pertama setiap lembar adalah judul kolom: jangan diubah. Kolom yang tidak dikenal diabaikan.',
      null,
    ],
    [
      'Umum',
      'Kolom “Layanan” pada setiap lembar berisi ID layanan dari lembar Layanan. Lembar yang ada dianggap lengkap: baris yang dihapus berarti dihapus dari layanan itu.',
      'akta-kelahiran',
    ],
    ['Umum', 'Beberapa isi dalam satu sel dipisahkan dengan titik koma.', 'loket; daring'],
    ['Umum', 'Jangan memakai rumus dan jangan menggabungkan sel.', null],
    ['Umum', 'Angka ditulis cara Indonesia: titik untuk ribuan, koma untuk pecahan.', '1.234,5'],
    [
      'Umum',
      'Impor tidak langsung terbit: setiap layanan yang baru atau berubah menjadi draf yang harus disetujui orang kedua.',
      null,
    ],
    [
      'Layanan',
      'Satu baris untuk satu layanan. ID layanan baru dibuat dari namanya: huruf kecil, angka, tanda hubung. Biaya kosong berarti belum diketahui; gratis ditulis 0.',
      'Surat Pindah → surat-pindah',
    ],
    ['Layanan', 'Tahap: uji coba, rencana, atau berjalan.', 'uji coba'],
    ['Syarat', 'Satu baris untuk satu syarat, dalam urutan tampil. Jenis: dokumen, data, atau kehadiran.', 'dokumen'],
    [
      'Pertanyaan',
      'Satu baris untuk satu jawaban. Tulisan pertanyaan diulang pada setiap barisnya. Paling banyak 4 pertanyaan untuk satu layanan.',
      null,
    ],
    [
      'Aturan',
      'Kapan sebuah syarat diminta: pertanyaan=jawaban, digabung dengan DAN, ATAU, BUKAN, dan tanda kurung.',
      'untuk-siapa=anak DAN (hilang=ya ATAU rusak=ya)',
    ],
    ['Alur', 'Satu baris untuk satu langkah, berurutan.', null],
    [
      'Isian formulir',
      'Pilihan ditulis satu sebaris di dalam sel: nilai | Tulisan | Tulisan Inggris.',
      'laki | Laki-laki | Male',
    ],
    [
      'Kata warga',
      'Kata yang diucapkan orang untuk layanan ini. Bahasa: Indonesia, Jawa, Madura, atau Inggris.',
      'bikin akte',
    ],
    ['Tempat', 'Di balai, gerai, zona, dan loket mana layanan ini diberi nomor.', null],
    [
      'Contoh',
      'Seorang warga, jawabannya, dan syarat yang harus diminta darinya: dipakai untuk menguji aturan.',
      'hilang=ya',
    ],
  ] satisfies (string | null)[][],
}
