/** What staff read before they are signed in. */
export const words = {
  title: 'Masuk',
  pageTitle: (tenantName: string) => `Masuk – ${tenantName}`,
  errorTitle: (tenantName: string) => `Kesalahan: Masuk – ${tenantName}`,
  for: (tenantName: string) => `Untuk petugas ${tenantName}.`,
  signInName: 'Nama masuk',
  password: 'Kata sandi',
  submit: 'Masuk',
  problem: 'Kesalahan: ada yang perlu diperbaiki',
  // One sentence for every cause: it must not tell which names exist.
  refused: 'Nama masuk atau kata sandi tidak cocok.',
  practiceTitle: 'Latihan.',
  practice: 'Nama masuk latihan tercetak di terminal saat npm start.',
}
