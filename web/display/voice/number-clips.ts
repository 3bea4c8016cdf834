import type { ClipName } from './clips.ts'

const most = 9999

/** A number as people say it: 1 satu, 11 sebelas, 21 dua puluh satu, 101 seratus satu, 2014 dua ribu empat belas. */
export function numberClips(number: number): ClipName[] {
  if (number > most) return digitClips(String(number))
  if (number >= 2000) return [clip(Math.floor(number / 1000)), 'thousand', ...rest(number % 1000)]
  const unit = [1000, 100, 10].find(size => number >= size)
  const hasOwnClip = number < 20 || unit === undefined
  return hasOwnClip ? [clip(number)] : [clip(number - (number % unit)), ...rest(number % unit)]
}

/** Every digit by its name, the leading zeros too. */
export function digitClips(digits: string): ClipName[] {
  return [...digits].map(digit => clip(Number(digit)))
}

/** A counter's label: numbers as numbers, letters as letters, `12A` as both. Anything else in it is not said. */
export function labelClips(label: string): ClipName[] {
  const parts = label.toLowerCase().match(/\d+|[a-z]/g) ?? []
  return parts.flatMap(part => (/\d/.test(part) ? numberClips(Number(part)) : [letterClip(part)]))
}

/** The name of a letter: “be”, “ce”, “zet”. */
export function letterClip(letter: string): ClipName {
  return `letter-${letter.toLowerCase()}`
}

function rest(number: number): ClipName[] {
  return number === 0 ? [] : numberClips(number)
}

function clip(number: number): ClipName {
  return `number-${number}`
}
