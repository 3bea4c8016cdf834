import type { Content } from '../../contract.ts'
import { error, type Said, warning } from './said.ts'

/**
 * Working days, generously: a day has at most eight hours of work, a month at most 23 working days. So a promise is
 * never said to be too late that is not.
 */
const workingDays = { minutes: 1 / 480, working_days: 1, calendar_months: 23 }

/** The promised time, the price and the minutes at the counter. */
export function lintPromise({ promise, fee, legalBasis, counterMinutes }: Content): Said[] {
  const { value, unit, evidence, ceiling } = promise
  const found: Said[] = []
  if (value !== null && evidence === 'not known')
    found.push(
      warning('promise-evidence-unknown', 'promise.evidence', 'Dari mana janji waktu ini berasal belum diisi.'),
    )
  if (value !== null && ceiling && value * workingDays[unit] > ceiling.value * workingDays[ceiling.unit])
    found.push(
      error(
        'promise-above-ceiling',
        'promise.value',
        `Janji waktu lebih lama dari batas menurut aturan (${ceiling.value} ${unitNames[ceiling.unit]}).`,
      ),
    )
  if (ceiling && !ceiling.basis.trim())
    found.push(warning('ceiling-basis-missing', 'promise.ceiling.basis', 'Dasar hukum batas waktu belum diisi.'))
  if (fee.rupiah !== null && !fee.ruleId.trim() && !fee.ruleEn.trim())
    found.push(warning('fee-rule-missing', 'fee.ruleId', 'Keterangan biaya belum diisi, misalnya mengapa gratis.'))
  if ((fee.rupiah ?? 0) > 0 && !legalBasis.some(one => one.trim()))
    found.push(
      error(
        'fee-without-legal-basis',
        'fee.rupiah',
        'Layanan ini berbayar, tetapi dasar hukumnya belum ada. Tulis Perda atau aturan lain pada dasar hukum.',
      ),
    )
  if (counterMinutes.sd > counterMinutes.mean)
    found.push(
      warning(
        'minutes-spread',
        'counterMinutes.sd',
        'Simpangan waktu di loket lebih besar dari rata-ratanya. Periksa kembali kedua angka.',
      ),
    )
  return found
}

const unitNames = { minutes: 'menit', working_days: 'hari kerja', calendar_months: 'bulan' }
