import type { Content } from '../contract.ts'
import type { When } from '../rules.ts'

/** How an author reads the fixed words of a standard. */
const words: Record<string, string> = {
  pilot: 'uji coba',
  planned: 'direncanakan',
  live: 'berjalan',
  while_you_wait: 'ditunggu',
  while_you_wait_or_next_day: 'ditunggu atau hari berikutnya',
  while_you_wait_then_referral: 'ditunggu, lalu dirujuk',
  presence_then_deferred: 'datang sekali, hasil menyusul',
  deferred: 'hasil menyusul',
  by_appointment: 'dengan janji temu',
  stock_limited: 'tergantung persediaan',
  referral_to_village: 'dirujuk ke desa',
  document: 'dokumen',
  data: 'data',
  presence: 'hadir sendiri',
  applicant: 'pemohon',
  front_office: 'petugas loket',
  back_office: 'petugas back office',
  system: 'sistem',
  head: 'pejabat penandatangan',
  external_system: 'sistem lain',
  minutes: 'menit',
  working_days: 'hari kerja',
  calendar_months: 'bulan',
  law: 'aturan',
  published_example: 'contoh yang diterbitkan',
  estimate: 'perkiraan',
  'not known': 'belum diketahui',
  allowed_with_power_of_attorney: 'boleh dengan surat kuasa',
  family_only: 'hanya keluarga',
  not_allowed: 'tidak boleh diwakilkan',
  counter: 'loket',
  online: 'daring',
  high: 'tinggi',
  medium: 'sedang',
  low: 'rendah',
}

/** A fixed word as an author reads it; a word that is none of ours as it is. */
export function word(code: string): string {
  return words[code] ?? code
}

/** A condition as a sentence: “Untuk siapa?” dijawab “Anak”. */
export function sayWhen(when: When, questions: Content['questions']): string {
  if (typeof when === 'string') {
    const [questionId = '', answerId = ''] = when.split('=')
    const question = questions.find(one => one.id === questionId)
    const answer = question?.answers.find(one => one.id === answerId)
    return `“${question?.textId ?? questionId}” dijawab “${answer?.textId ?? answerId}”`
  }
  if ('not' in when) return `tidak benar bahwa ${sayWhen(when.not, questions)}`
  const [parts, between] = 'any' in when ? [when.any, ' atau '] : [when.all, ' dan ']
  return parts
    .map(part => (typeof part === 'string' ? sayWhen(part, questions) : `(${sayWhen(part, questions)})`))
    .join(between)
}

/** Rupiah as people write it. */
export function sayRupiah(amount: number | null): string {
  if (amount === null) return ''
  return amount === 0 ? 'gratis' : `Rp${amount.toLocaleString('id-ID')}`
}

/** Yes or no. */
export function sayYes(is: boolean): string {
  return is ? 'ya' : 'tidak'
}
