import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type ClipName, clipNames, type VoiceManifest } from './clips.ts'
import { clipsFor, emergencyClips, type SpokenCall, sayInWords, testClips, voiceLanguage } from './spoken.ts'
import { wording } from './wording.ts'

const folder = join(import.meta.dirname, '../../../tenants/jember/voice/id')
const manifest = JSON.parse(readFileSync(join(folder, 'voice.json'), 'utf8')) as VoiceManifest
const someCall: SpokenCall = { letter: 'B', number: 14, counterLabel: '3', language: 'id' }

const vectors: [number, string][] = [
  [1, 'satu'],
  [2, 'dua'],
  [7, 'tujuh'],
  [9, 'sembilan'],
  [10, 'sepuluh'],
  [11, 'sebelas'],
  [12, 'dua belas'],
  [14, 'empat belas'],
  [16, 'enam belas'],
  [19, 'sembilan belas'],
  [20, 'dua puluh'],
  [21, 'dua puluh satu'],
  [30, 'tiga puluh'],
  [44, 'empat puluh empat'],
  [80, 'delapan puluh'],
  [99, 'sembilan puluh sembilan'],
  [100, 'seratus'],
  [101, 'seratus satu'],
  [110, 'seratus sepuluh'],
  [111, 'seratus sebelas'],
  [112, 'seratus dua belas'],
  [120, 'seratus dua puluh'],
  [199, 'seratus sembilan puluh sembilan'],
  [200, 'dua ratus'],
  [210, 'dua ratus sepuluh'],
  [211, 'dua ratus sebelas'],
  [305, 'tiga ratus lima'],
  [450, 'empat ratus lima puluh'],
  [713, 'tujuh ratus tiga belas'],
  [808, 'delapan ratus delapan'],
  [999, 'sembilan ratus sembilan puluh sembilan'],
  [1000, 'seribu'],
  [1001, 'seribu satu'],
  [1011, 'seribu sebelas'],
  [1100, 'seribu seratus'],
  [1999, 'seribu sembilan ratus sembilan puluh sembilan'],
  [2000, 'dua ribu'],
  [2014, 'dua ribu empat belas'],
  [5010, 'lima ribu sepuluh'],
  [9999, 'sembilan ribu sembilan ratus sembilan puluh sembilan'],
]

describe('a number', () => {
  test.each(vectors)('%i is said “%s”', (number, words) => {
    expect(saidNumber(number)).toBe(words)
  })

  test('from 1 to 9999 is said as the digits and their places say it', () => {
    const wrong = Array.from({ length: 9999 }, (_, index) => index + 1).filter(
      number => saidNumber(number) !== byPlaces(number),
    )

    expect(wrong).toEqual([])
  })

  test('is said digit by digit, with its zeros, where the hall chose so', () => {
    expect(clipsFor({ ...someCall, style: 'digits' }).slice(3, 6)).toEqual(['number-0', 'number-1', 'number-4'])
    expect(clipsFor({ ...someCall, number: 1, style: 'digits' }).slice(3, 6)).toEqual([
      'number-0',
      'number-0',
      'number-1',
    ])
    expect(clipsFor({ ...someCall, number: 1203, style: 'digits' }).slice(3, 7)).toEqual([
      'number-1',
      'number-2',
      'number-0',
      'number-3',
    ])
  })

  test('beyond four digits is still said, digit by digit', () => {
    expect(saidNumber(12_045)).toBe('satu dua nol empat lima')
  })
})

describe('a call', () => {
  test('is chime, number and counter, in this order', () => {
    expect(clipsFor(someCall)).toEqual([
      'chime',
      'queue-number',
      'letter-b',
      'number-14',
      'pause',
      'go-to-counter',
      'number-3',
    ])
  })

  test('says after the chime that it is repeated', () => {
    expect(clipsFor({ ...someCall, isRecall: true }).slice(0, 4)).toEqual([
      'chime',
      'called-again',
      'pause',
      'queue-number',
    ])
  })

  test.each([
    ['3', ['number-3']],
    ['12A', ['number-12', 'letter-a']],
    ['A', ['letter-a']],
    ['b-21', ['letter-b', 'number-20', 'number-1']],
    ['007', ['number-7']],
    ['120', ['number-100', 'number-20']],
    ['', []],
  ])('to counter “%s” says it as people do', (counterLabel, clips) => {
    const said = clipsFor({ ...someCall, counterLabel })

    expect(said.slice(said.indexOf('go-to-counter') + 1)).toEqual(clips)
  })

  test('in Javanese, Madurese or English is heard in Indonesian until somebody has recorded more', () => {
    for (const language of ['id', 'en', 'jv', 'mad'] as const) {
      expect(voiceLanguage(language)).toBe('id')
      expect(clipsFor({ ...someCall, language })).toEqual(clipsFor(someCall))
    }
  })

  test('has its caption', () => {
    expect(sayInWords('B', 14, '3', 'id')).toBe('Nomor antrean B-014, silakan menuju Loket 3.')
    expect(sayInWords('B', 14, '3', 'en')).toBe('Queue number B-014, please go to Counter 3.')
    expect(sayInWords('A', 1203, '12A', 'mad')).toBe('Nomor antrean A-1203, silakan menuju Loket 12A.')
  })
})

test('letters have the names that Indonesians give them', () => {
  const names = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map(letter => inWords(clipsFor({ ...someCall, letter }).slice(2, 3)))

  expect(names.join(' ')).toBe('a be ce de é ef ge ha i je ka el em en o pe ki er es te u fe we eks ye zet')
})

test('only an emergency that empties the hall sends people to the door', () => {
  expect(inWords(emergencyClips('leave'))).toContain(
    'perhatian (jeda pendek) harap tenang dan menuju pintu keluar terdekat',
  )
  expect(emergencyClips('notice')).not.toContain('leave-calmly')
})

describe('the clips of the tenant', () => {
  test('are all there, none too many, and small enough to keep', () => {
    const files = readdirSync(folder).filter(file => file !== 'voice.json')
    const bytes = files.reduce((sum, file) => sum + readFileSync(join(folder, file)).length, 0)

    expect(clipNames.filter(name => !existsSync(join(folder, manifest.clips[name]?.file ?? 'none')))).toEqual([])
    expect(files).toHaveLength(clipNames.length)
    expect(bytes).toBeLessThan(400_000)
  })

  test('hold everything that can be said', () => {
    const counters = ['1', '99', '12A', '4B', 'Z']
    const styles = ['whole', 'digits'] as const
    const spoken = new Set<ClipName>([...emergencyClips('leave'), ...emergencyClips('notice'), ...testClips])
    for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ') {
      for (let number = 1; number <= 9999; number += letter === 'A' ? 1 : 500) {
        for (const style of styles)
          for (const counterLabel of counters)
            for (const clip of clipsFor({ ...someCall, letter, number, counterLabel, style, isRecall: true }))
              spoken.add(clip)
      }
    }

    expect([...spoken].filter(name => !manifest.clips[name])).toEqual([])
    expect(clipNames.filter(name => !spoken.has(name))).toEqual([])
  })

  test('tell a person who records them what to say', () => {
    expect(clipNames.filter(name => manifest.clips[name]?.says !== wording[name]?.says)).toEqual([])
  })
})

function saidNumber(number: number): string {
  const clips = clipsFor({ ...someCall, number })
  return inWords(clips.slice(3, clips.indexOf('pause')))
}

function inWords(clips: readonly ClipName[]): string {
  return clips.map(name => wording[name]?.says ?? '?').join(' ')
}

/** Another way to the same words: name every digit and its place, then let the language contract what it contracts. */
function byPlaces(number: number): string {
  const digits = ['', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan']
  const places = [' ribu', ' ratus', ' puluh', '']
  const named = [...String(number).padStart(4, '0')].map((digit, place) =>
    digit === '0' ? '' : `${digits[Number(digit)]}${places[place]}`,
  )
  return named
    .filter(part => part !== '')
    .join(' ')
    .replace(/satu puluh satu$/, 'sebelas')
    .replace(/satu puluh (\w+)$/, '$1 belas')
    .replace(/satu (ribu|ratus|puluh)/g, 'se$1')
}
