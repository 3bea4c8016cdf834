/**
 * What must stand on the list, written by hand from the labels of the requirements and not from the rules: service,
 * answers, the papers to bring, and what an unanswered question leaves open. Optional papers that no question decides
 * are not named here.
 */
export const truthTable: readonly (readonly [
  serviceId: string,
  answers: Readonly<Record<string, string>>,
  needed: string,
  open?: string,
])[] = [
  // A birth certificate: the label of each paper says its own condition.
  ['akta-kelahiran', {}, 'f201 kk ktp saksi-2', 'surat-lahir sptjm-lahir buku-nikah sptjm-suami-istri kuasa ba-polisi'],
  [
    'akta-kelahiran',
    { 'surat-lahir': 'ada', 'orang-tua': 'buku-nikah', 'umur-lapor': 'baru', 'siapa-keluarga': 'keluarga' },
    'f201 surat-lahir buku-nikah kk ktp saksi-2',
  ],
  [
    'akta-kelahiran',
    { 'surat-lahir': 'tidak', 'orang-tua': 'buku-nikah', 'umur-lapor': 'baru', 'siapa-keluarga': 'keluarga' },
    'f201 sptjm-lahir buku-nikah kk ktp saksi-2',
  ],
  [
    'akta-kelahiran',
    { 'surat-lahir': 'ada', 'orang-tua': 'tanpa-buku', 'umur-lapor': 'baru', 'siapa-keluarga': 'keluarga' },
    'f201 surat-lahir sptjm-suami-istri kk ktp saksi-2',
  ],
  // An unmarried mother has no marriage book, and cannot swear that she has a husband.
  [
    'akta-kelahiran',
    { 'surat-lahir': 'ada', 'orang-tua': 'ibu', 'umur-lapor': 'baru', 'siapa-keluarga': 'keluarga' },
    'f201 surat-lahir kk ktp saksi-2',
  ],
  [
    'akta-kelahiran',
    { 'surat-lahir': 'tidak', 'orang-tua': 'ibu', 'umur-lapor': 'lewat', 'siapa-keluarga': 'keluarga' },
    'f201 sptjm-lahir kk ktp saksi-2',
  ],
  [
    'akta-kelahiran',
    { 'surat-lahir': 'tidak', 'orang-tua': 'tidak-diketahui', 'umur-lapor': 'baru', 'siapa-keluarga': 'wakil' },
    'f201 sptjm-lahir kk ktp saksi-2 kuasa ba-polisi',
  ],
  [
    'akta-kelahiran',
    { 'surat-lahir': 'ada', 'orang-tua': 'buku-nikah', 'umur-lapor': 'lewat', 'siapa-keluarga': 'wakil' },
    'f201 surat-lahir buku-nikah kk ktp saksi-2 kuasa',
  ],
  [
    'akta-kelahiran',
    { 'surat-lahir': 'ada' },
    'f201 surat-lahir kk ktp saksi-2',
    'buku-nikah sptjm-suami-istri kuasa ba-polisi',
  ],
  // The child's card.
  [
    'kartu-identitas-anak',
    { 'kia-sebab': 'baru', 'kia-umur': 'kecil', 'pengurus-anak': 'orang-tua' },
    'akta-lahir kk ktp',
  ],
  [
    'kartu-identitas-anak',
    { 'kia-sebab': 'baru', 'kia-umur': 'besar', 'pengurus-anak': 'orang-tua' },
    'akta-lahir kk ktp foto-anak',
  ],
  [
    'kartu-identitas-anak',
    { 'kia-sebab': 'hilang', 'kia-umur': 'besar', 'pengurus-anak': 'orang-tua' },
    'akta-lahir kk ktp foto-anak hilang',
  ],
  [
    'kartu-identitas-anak',
    { 'kia-sebab': 'rusak', 'kia-umur': 'kecil', 'pengurus-anak': 'orang-tua' },
    'akta-lahir kk ktp rusak',
  ],
  ['kartu-identitas-anak', {}, 'akta-lahir kk ktp', 'foto-anak hilang rusak'],
  // Family cards.
  ['kartu-keluarga-baru', { tercatat: 'ya', siapa: 'sendiri' }, 'f101 f102 dasar-kk kk-lama ktp'],
  ['kartu-keluarga-baru', { tercatat: 'belum', siapa: 'sendiri' }, 'f101 f102 kk-lama ktp f105'],
  ['kartu-keluarga-baru', { tercatat: 'belum', siapa: 'wakil' }, 'f101 f102 kk-lama ktp kuasa f105'],
  ['kartu-keluarga-perubahan', { berubah: 'lahir', 'siapa-keluarga': 'keluarga' }, 'f106 f102 kk bukti-perubahan ktp'],
  [
    'kartu-keluarga-perubahan',
    { berubah: 'lain', 'siapa-keluarga': 'wakil' },
    'f106 f102 kk bukti-perubahan ktp kuasa',
  ],
  ['kartu-keluarga-hilang-rusak', { 'kk-sebab': 'hilang', 'siapa-keluarga': 'keluarga' }, 'f102 hilang ktp nik'],
  ['kartu-keluarga-hilang-rusak', { 'kk-sebab': 'rusak', 'siapa-keluarga': 'wakil' }, 'f102 rusak ktp nik kuasa'],
  // The identity card.
  ['ktp-el-perekaman', { 'umur-rekam': '16', hadir: 'ya' }, 'hadir kk nik'],
  ['ktp-el-cetak', { 'ktp-sebab': 'baru', pengurus: 'sendiri' }, 'nik kk status-prr'],
  ['ktp-el-cetak', { 'ktp-sebab': 'hilang', pengurus: 'sendiri' }, 'nik kk hilang status-prr'],
  ['ktp-el-cetak', { 'ktp-sebab': 'rusak', pengurus: 'keluarga' }, 'nik kk ktp-lama status-prr'],
  ['ktp-el-cetak', { 'ktp-sebab': 'ubah', pengurus: 'sendiri' }, 'nik kk ktp-lama status-prr'],
  ['ktp-el-cetak', { pengurus: 'sendiri' }, 'nik kk status-prr', 'ktp-lama hilang'],
  // Death and moving.
  [
    'akta-kematian',
    { 'meninggal-di': 'rumah', 'siapa-keluarga': 'keluarga' },
    'f201 surat-kematian kk-almarhum ktp saksi-2',
  ],
  [
    'akta-kematian',
    { 'meninggal-di': 'faskes', 'siapa-keluarga': 'wakil' },
    'f201 surat-kematian kk-almarhum ktp saksi-2 kuasa',
  ],
  ['pindah-keluar', { pindah: 'dewasa', siapa: 'sendiri' }, 'f103 kk ktp'],
  ['pindah-keluar', { pindah: 'anak', siapa: 'wakil' }, 'f103 kk ktp pernyataan-kk-tinggal kuasa'],
  ['pindah-datang', { tinggal: 'menumpang', siapa: 'sendiri' }, 'f103 skpwni izin-alamat ktp-lama'],
  ['pindah-datang', { tinggal: 'sendiri', siapa: 'wakil' }, 'f103 skpwni ktp-lama kuasa'],
  // Other agencies.
  ['konsolidasi-nik', { 'bukti-tolak': 'ada', pengurus: 'sendiri' }, 'nik kk tangkapan-layar'],
  ['konsolidasi-nik', { 'bukti-tolak': 'tidak', pengurus: 'sendiri' }, 'nik kk'],
  ['pbb-bayar', {}, 'nop'],
  ['pbb-salinan-sppt', { sppt: 'ada', siapa: 'sendiri' }, 'nop ktp sppt-lama'],
  ['pbb-salinan-sppt', { sppt: 'tidak', siapa: 'wakil' }, 'nop ktp kuasa'],
  ['pbb-keterangan-lunas', { 'baru-bayar': 'ya', wakil: 'sendiri' }, 'nop ktp bukti-bayar'],
  ['krk-itr', { siapa: 'wakil' }, 'permohonan ktp sertifikat titik kuasa'],
  ['info-lowongan', { ak1: 'punya', hadir: 'ya' }, 'ak1 hp'],
  ['pelatihan-kerja', { ak1: 'belum', hadir: 'ya' }, 'ktp kk ijazah foto'],
  ['dispensasi-nikah', { 'pernah-kawin': 'ya', pengurus: 'sendiri' }, 'ktp kk n1 alasan status'],
  ['pengantar-nikah', { 'pernah-kawin': 'tidak', pengurus: 'keluarga' }, 'ktp kk akta-lahir ktp-ortu'],
  ['surat-keterangan-domisili', { untuk: 'lembaga', pengurus: 'sendiri' }, 'ktp kk akta-lembaga'],
  // What nobody asked decides nothing.
  ['surat-keterangan-domisili', { untuk: 'orang', lain: 'x' }, 'ktp kk'],
]
