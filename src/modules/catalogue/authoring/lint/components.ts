import type { Content } from '../../contract.ts'
import { error, type Said, warning } from './said.ts'

/** The components of a standard (UU 25/2009) that a citizen can do without, each with how it is called. */
const others = {
  complaints: 'Penanganan pengaduan, saran, dan masukan',
  facilities: 'Sarana, prasarana, dan fasilitas',
  competence: 'Kompetensi pelaksana',
  supervision: 'Pengawasan internal',
  staffing: 'Jumlah pelaksana',
  serviceGuarantee: 'Jaminan pelayanan',
  safetyGuarantee: 'Jaminan keamanan dan keselamatan',
  evaluation: 'Evaluasi kinerja pelaksana',
} as const satisfies Partial<Record<keyof Content, string>>

/** The 14 components of a standard: what nobody can be told about is an error, what the law wants besides a warning. */
export function lintComponents(content: Content): Said[] {
  const { requirements, notNeeded, procedure, promise, fee, outcome, legalBasis, whoMayApply } = content
  const found: Said[] = []
  if (requirements.length === 0 && notNeeded.length === 0)
    found.push(
      error(
        'requirements-missing',
        'requirements',
        'Belum ada syarat. Bila layanan ini memang tanpa syarat, tulis hal itu pada bagian “tidak perlu dibawa”.',
      ),
    )
  if (procedure.length === 0) found.push(error('procedure-missing', 'procedure', 'Belum ada langkah prosedur.'))
  if (promise.value === null)
    found.push(error('promise-missing', 'promise.value', 'Janji waktu penyelesaian belum diisi.'))
  if (fee.rupiah === null && !fee.ruleId.trim())
    found.push(
      error('fee-missing', 'fee.rupiah', 'Biaya belum diisi. Isi 0 bila gratis, atau jelaskan cara menghitungnya.'),
    )
  if (!outcome.nameId.trim() && !outcome.nameEn.trim())
    found.push(error('outcome-missing', 'outcome.nameId', 'Hasil yang diterima warga belum diisi.'))
  if (!legalBasis.some(one => one.trim()))
    found.push(warning('legal-basis-missing', 'legalBasis', 'Dasar hukum layanan belum diisi.'))
  if (!whoMayApply.textId.trim() && !whoMayApply.textEn.trim())
    found.push(warning('who-may-apply-missing', 'whoMayApply.textId', 'Siapa yang boleh mengurus belum diisi.'))
  return [
    ...found,
    ...Object.entries(others)
      .filter(([field]) => !content[field as keyof typeof others].trim())
      .map(([field, name]) => warning(`${kebab(field)}-missing`, field, `${name} belum diisi.`)),
  ]
}

function kebab(field: string): string {
  return field.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)
}
