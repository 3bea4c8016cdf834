import type { ClipName } from './clips.ts'

interface Wording {
  /** What a person reads out when recording the clip. */
  says: string
  /** The same as espeak-ng's sounds, where its Indonesian would take an e for the wrong one. */
  sounds?: string
}

/** The melody of a comma: a phrase that goes on must not fall at its end like a finished sentence. */
const goesOn = ','

const single = {
  0: ['nol', "n'ol"],
  1: ['satu', "s'atu"],
  2: ['dua', "d'ua"],
  3: ['tiga', "t'iga"],
  4: ['empat', "@mp'at"],
  5: ['lima', "l'ima"],
  6: ['enam', "@n'am"],
  7: ['tujuh', "t'udZuh"],
  8: ['delapan', "d@l'apan"],
  9: ['sembilan', "s@mb'ilan"],
  10: ['sepuluh', "s@p'uluh"],
  11: ['sebelas', "s@b@l'as"],
  100: ['seratus', "s@R2'atus"],
  1000: ['seribu', "s@R2'ibu"],
} as const

const letters: Record<string, readonly [says: string, sounds: string]> = {
  a: ['a', "'a"],
  b: ['be', "b'e"],
  c: ['ce', "tS'e"],
  d: ['de', "d'e"],
  e: ['é', "'e"],
  f: ['ef', "'Ef"],
  g: ['ge', "g'e"],
  h: ['ha', "h'a"],
  i: ['i', "'i"],
  j: ['je', "dZ'e"],
  k: ['ka', "k'a"],
  l: ['el', "'El"],
  m: ['em', "'Em"],
  n: ['en', "'En"],
  o: ['o', "'o"],
  p: ['pe', "p'e"],
  q: ['ki', "k'i"],
  r: ['er', "'ER"],
  s: ['es', "'Es"],
  t: ['te', "t'e"],
  u: ['u', "'u"],
  v: ['fe', "f'e"],
  w: ['we', "w'e"],
  x: ['eks', "'Eks"],
  y: ['ye', "j'e"],
  z: ['zet', "z'Et"],
}

/** The words of every Indonesian clip. */
export const wording: Partial<Record<ClipName, Wording>> = {
  chime: { says: '(dua nada)' },
  pause: { says: '(jeda pendek)' },
  'queue-number': { says: 'nomor antrean', sounds: `[[n'omOR antR2e'an]]${goesOn}` },
  'go-to-counter': { says: 'silakan menuju loket', sounds: `[[sil'akan m@n'udZu l'okEt]]${goesOn}` },
  'called-again': { says: 'panggilan ulang' },
  attention: { says: 'perhatian' },
  'leave-calmly': {
    says: 'harap tenang dan menuju pintu keluar terdekat',
    sounds: "[[h'aR2ap t@n'aN dan m@n'udZu p'intu k@l'uaR t@Rd@k'at]]",
  },
  'look-at-display': {
    says: 'ada pengumuman penting, silakan lihat layar atau tanya petugas',
    sounds: "[['ada p@Num'uman p@nt'iN]], silakan lihat layar atau tanya petugas",
  },
  'sound-test': { says: 'uji suara' },
  thousand: { says: 'ribu' },
  ...Object.fromEntries(
    Object.entries(letters).map(([letter, [says, sounds]]) => [`letter-${letter}`, { says, sounds: `[[${sounds}]]` }]),
  ),
  ...Object.fromEntries(
    Object.entries(single).map(([number, [says, sounds]]) => [`number-${number}`, { says, sounds: `[[${sounds}]]` }]),
  ),
  ...joined("b@l'as", 'belas', digit => 10 + digit),
  ...joined("p'uluh", 'puluh', digit => 10 * digit),
  ...joined("R2'atus", 'ratus', digit => 100 * digit),
}

/** “dua belas”, “dua puluh”, “dua ratus” spoken in one breath: joined from two clips they sound chopped. */
function joined(sounds: string, says: string, numberOf: (digit: number) => number): Record<string, Wording> {
  return Object.fromEntries(
    ([2, 3, 4, 5, 6, 7, 8, 9] as const).map(digit => {
      const [word, wordSounds] = single[digit]
      return [`number-${numberOf(digit)}`, { says: `${word} ${says}`, sounds: `[[${wordSounds} ${sounds}]]` }]
    }),
  )
}
