import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { sampleKnown, sampleServices } from '../../../../test/harness/sample-services.ts'
import { rawXlsx, rowsXml } from '../../../../test/harness/workbook.ts'
import { readApart } from './read-apart.ts'
import { readFile } from './read-file.ts'
import { readServices } from './read-services.ts'
import { cellName } from './workbook.ts'
import { asCsv, asXlsx } from './write-services.ts'

const headings = ['Layanan', 'Dasar hukum']
const lawSheet = (...rows: string[][]) => rawXlsx({ 'Dasar hukum': rowsXml([headings, ...rows]) })
const faultsIn = (bytes: Uint8Array) =>
  readServices(readFile(bytes), sampleKnown).faults.map(fault => `${cellName(fault)} ${fault.says}`)
const lawsIn = (bytes: Uint8Array) => {
  const read = readServices(readFile(bytes), sampleKnown)
  expect(read.faults).toEqual([])
  return read.services.flatMap(one => one.content.legalBasis)
}
const v = (at: string, value: string, more = '') => `<c r="${at}"${more}><v>${value}</v></c>`

describe('a file that is not taken, and says why', () => {
  test.each<[string, () => Uint8Array, RegExp]>([
    ['an empty one', () => new Uint8Array(), /kosong/],
    ['one of more than 10 MB', () => new Uint8Array(10_000_001), /10 MB/],
    ['a picture', () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), /bukan berkas CSV/],
    ['an old or locked workbook', () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), /kata sandi/],
    ['a cut-off archive', () => lawSheet(['bantuan', 'x']).slice(0, 300), /utuh/],
    ['an archive of something else', () => zipSync({ 'word/document.xml': strToU8('<a/>') }), /bukan berkas Excel/],
    ['a bomb of 60 MB', () => rawXlsx({ Syarat: '' }, { 'xl/media/a.xml': new Uint8Array(60_000_000) }), /membengkak/],
    ['a bomb of a high ratio', () => rawXlsx({ Syarat: '' }, { 'xl/a.xml': new Uint8Array(5_000_000) }), /membengkak/],
    [
      'one of more than 1,000 files',
      () =>
        rawXlsx({ Syarat: '' }, Object.fromEntries(Array.from({ length: 1_001 }, (_, i) => [`x/${i}.xml`, '<a/>']))),
      /membengkak/,
    ],
    ['macros', () => rawXlsx({ Syarat: '' }, { 'xl/vbaProject.bin': 'x' }), /makro/],
    [
      'a workbook that calls itself one with macros',
      () =>
        rawXlsx(
          { Syarat: '' },
          { '[Content_Types].xml': '<Types><Override ContentType="x.macroEnabled.main+xml"/></Types>' },
        ),
      /makro/,
    ],
    [
      'links to other files (DDE)',
      () => rawXlsx({ Syarat: '' }, { 'xl/externalLinks/externalLink1.xml': '<a/>' }),
      /tautan/,
    ],
    [
      'an entity of another file (XXE)',
      () =>
        rawXlsx({
          'Dasar hukum': `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><worksheet>${rowsXml([headings, ['bantuan', '&x;']])}</worksheet>`,
        }),
      /DOCTYPE/,
    ],
    ['broken XML', () => rawXlsx({ Syarat: '<sheetData><row></sheetData>' }), /rusak/],
    [
      'more than 20,000 rows',
      () => Buffer.from(`Layanan;Dasar hukum\n${'bantuan;UU 25/2009\n'.repeat(20_001)}`),
      /20\.000 baris/,
    ],
    [
      'a text that a hundred thousand cells share',
      () =>
        rawXlsx(
          { 'Dasar hukum': rowsXml(Array.from({ length: 1_000 }, (_, r) => [v(`A${r + 1}`, '0', ' t="s"')])) },
          {
            'xl/sharedStrings.xml': `<sst><si><t>${Array.from({ length: 30_000 }, (_, i) => i % 97).join('')}</t></si></sst>`,
          },
        ),
      /terlalu banyak/,
    ],
    [
      'more formulas than anybody mends',
      () => rawXlsx({ Syarat: rowsXml(Array.from({ length: 1_001 }, () => ['<c><f>1</f></c>'])) }),
      /1\.000 sel/,
    ],
    ['a CSV with a quote that never ends', () => Buffer.from('Layanan;Dasar hukum\nbantuan;"UU'), /tanda kutip/],
  ])('%s', (_what, bytes, says) => {
    const began = performance.now()

    expect(() => readFile(bytes())).toThrow(says)
    expect(performance.now() - began).toBeLessThan(5_000)
  })
})

describe('a cell that a spreadsheet program made', () => {
  test.each<[string, Uint8Array, string]>([
    ['a formula', lawSheet(['bantuan', '<c r="B2"><f>1+1</f><v>2</v></c>']), "'Dasar hukum'!B2 Sel ini berisi rumus"],
    ['an error', lawSheet(['bantuan', v('B2', '#REF!', ' t="e"')]), "'Dasar hukum'!B2 Sel ini berisi galat #REF!"],
    ['a day that was a law', lawSheet(['bantuan', v('B2', '45000', ' s="1"')]), "'Dasar hukum'!B2 Excel mengubah"],
    [
      'merged cells',
      rawXlsx({
        'Dasar hukum': `${rowsXml([headings, ['bantuan', 'UU'], ['<c r="B3" t="inlineStr"><is><t>PP</t></is></c>']])}<mergeCells><mergeCell ref="A2:A3"/></mergeCells>`,
      }),
      "'Dasar hukum'!A2 Sel A2:A3 digabung",
    ],
  ])('is named alone: %s', (_what, bytes, says) => {
    const faults = faultsIn(bytes)

    expect(faults).toHaveLength(1)
    expect(faults[0]).toContain(says)
  })

  test('keeps its leading zeros, its numbers and what looks like a formula', () => {
    expect(lawsIn(lawSheet(['bantuan', '0012'], ['bantuan', v('B3', '2019')], ['bantuan', "'=1+1"]))).toEqual([
      '0012',
      '2019',
      '=1+1',
    ])
  })

  test('far to the right, without an address or endless is no harm', () => {
    const odd = ['bantuan', 'UU', v('XFD2', '1'), v('ZZZ2', '1'), '<c t="s"><v>-1</v></c>']
    const longest = lawSheet(['bantuan', 'x'.repeat(100_000)])

    expect(lawsIn(lawSheet(odd))).toEqual(['UU'])
    expect(faultsIn(longest)).toEqual([expect.stringContaining('Terlalu panjang')])
  })

  test('is read over a million empty rows', () => {
    const empty = Array.from({ length: 1_048_575 }, (_, i) => `<row r="${i + 3}"/>`).join('')
    const bytes = rawXlsx({
      'Dasar hukum': rowsXml([headings, ['bantuan', 'UU']]).replace('</sheetData>', `${empty}</sheetData>`),
    })

    expect(lawsIn(bytes)).toEqual(['UU'])
  }, 30_000)
})

describe('a CSV', () => {
  test.each<[string, Uint8Array]>([
    ['commas', Buffer.from('Layanan,Dasar hukum\nbantuan,Permendagri “19”\n')],
    ['semicolons', Buffer.from('Layanan;Dasar hukum\r\nbantuan;Permendagri “19”\r\n')],
    ['a mark that it is UTF-8', Buffer.from('\ufeffLayanan;Dasar hukum\nbantuan;Permendagri “19”')],
    ['Windows-1252', Buffer.from('Layanan;Dasar hukum\nbantuan;Permendagri \x9319\x94', 'latin1')],
    ['other capitals in its headings', Buffer.from('LAYANAN;dasar  HUKUM\nbantuan;Permendagri “19”')],
  ])('is understood with %s', (_what, bytes) => {
    expect(lawsIn(bytes)).toEqual(['Permendagri “19”'])
  })

  test.each([
    ['10.000', 10_000],
    ['Rp 10.000,-', 10_000],
    ['Rp10000', 10_000],
    ['１０.０００', 10_000],
    ['0', 0],
    ['', null],
  ])('says money as in Indonesia: %s', (written, rupiah) => {
    const read = readServices(
      readFile(Buffer.from(`ID;Instansi;Nama;Biaya (Rp)\nbantuan;sosial;Bantuan;"${written}"`)),
      sampleKnown,
    )

    expect(read.faults).toEqual([])
    expect(read.services[0]?.content.fee.rupiah).toBe(rupiah)
  })

  test('names what it does not know and goes on', () => {
    const read = readServices(readFile(Buffer.from('Layanan;Dasar hukum;Warna\nbantuan;UU;merah')), sampleKnown)

    expect(read.faults).toEqual([])
    expect(read.notes).toEqual(["'Dasar hukum'!C1: kolom “Warna” tidak dikenal dan diabaikan."])
  })

  test('says that a column is missing', () => {
    const read = readServices(readFile(Buffer.from('Layanan;Nama;Jenis\nbantuan;KK;dokumen')), sampleKnown)

    expect(read.faults.map(one => `${cellName(one)} ${one.says}`)).toEqual([
      'Syarat!A1 Kolom “ID” tidak ada di lembar ini.',
    ])
  })
})

describe('what goes out comes back', () => {
  test('every part of a content, in both forms; no cell of it would run as a formula', async () => {
    const workbook = readServices(readFile(await asXlsx(sampleServices)), sampleKnown)
    const csv = asCsv(sampleServices, 'dasar-hukum')

    expect(workbook.faults).toEqual([])
    expect(workbook.services.map(one => one.content)).toEqual(sampleServices.map(one => one.content))
    expect(csv).toContain(";'+UU 24/2013")
    expect(csv).not.toMatch(/(^|;)[=+\-@\t]/m)
  })

  test('read in a thread of its own, a hostile file is refused there too', async () => {
    const bomb = rawXlsx({ Syarat: '' }, { 'xl/a.xml': new Uint8Array(5_000_000) })

    await expect(readApart(bomb)).rejects.toThrow(/membengkak/)
    const read = readServices(await readApart(await asXlsx(sampleServices)), sampleKnown)
    expect(read.services).toHaveLength(3)
  })

  test('one wrong cell holds back its own service and no other', () => {
    const csv = asCsv(sampleServices, 'layanan').replace('loket; daring', 'warung')
    const read = readServices(readFile(Buffer.from(csv)), sampleKnown)

    expect(read.services.filter(one => one.isFaulty).map(one => one.id)).toEqual(['kartu-identitas-anak'])
  })

  test('a row of no known service holds back those beside it: it was meant for one of them', () => {
    const csv = asCsv(sampleServices, 'syarat').replace('kartu-keluarga;ktp', 'kartu-keluarha;ktp')
    const read = readServices(readFile(Buffer.from(csv)), sampleKnown)

    expect(read.services.filter(one => one.isFaulty).map(one => one.id)).toEqual(['kartu-identitas-anak'])
  })
})
