import type { Language } from './language.ts'
import { sayRange } from './range.ts'

interface WholeProps {
  whole: { fromMinutes: number; toMinutes: number } | null
  language?: Language
}

/** How long a visit of several stops takes in all: `Seluruh kunjungan: sekitar 45–70 menit`, or that nobody knows yet. */
export function Whole({ whole, language = 'id' }: WholeProps) {
  const say = language === 'en' ? words.en : words.id
  if (!whole) return <>{say.unknown}</>
  return (
    <>
      {say.whole}{' '}
      <span class="nowrap">
        {say.about} {sayRange(whole, language)}
      </span>
    </>
  )
}

/** Why the stops do not stand as they were chosen. */
export function sayPlanned(language: Language = 'id'): string {
  return language === 'en' ? words.en.planned : words.id.planned
}

const words = {
  id: {
    whole: 'Seluruh kunjungan:',
    about: 'sekitar',
    unknown: 'Lama seluruh kunjungan belum bisa diperkirakan',
    planned: 'Dengan urutan ini Anda paling cepat selesai.',
  },
  en: {
    whole: 'Whole visit:',
    about: 'about',
    unknown: 'The whole visit cannot be estimated yet',
    planned: 'In this order you are finished soonest.',
  },
}
