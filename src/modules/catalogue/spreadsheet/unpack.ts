import { strFromU8, unzipSync } from 'fflate'
import { FileRefused, limits } from './workbook.ts'

const dangerous = /vbaProject|externalLinks\/|embeddings\/|activeX|\.bin$|customUI/i

/**
 * The XML files in an XLSX. What the archive claims to unpack to is judged before a byte is unpacked, and no more room
 * than that is given, so that one which lies about its size comes out cut off and not endless.
 */
export function unpack(bytes: Uint8Array): Map<string, string> {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    throw new FileRefused(
      'Berkas ini terkunci kata sandi atau berformat .xls lama. Simpanlah sebagai .xlsx tanpa kata sandi.',
    )
  let entries = 0
  let unpacked = 0
  const files = unzipped(bytes, ({ name, size, originalSize }) => {
    entries += 1
    unpacked += originalSize
    const isBomb =
      entries > limits.entries ||
      unpacked > limits.unpackedBytes ||
      (originalSize > 1_000_000 && originalSize / Math.max(1, size) > limits.ratio)
    if (isBomb) throw new FileRefused('Isi berkas ini membengkak melebihi batas ketika dibuka, jadi tidak dibaca.')
    if (dangerous.test(name) && !/printerSettings/i.test(name))
      throw new FileRefused(
        'Berkas ini memuat makro, objek, atau tautan ke berkas lain. Simpanlah sebagai .xlsx biasa tanpa itu.',
      )
    return /\.(xml|rels)$/i.test(name)
  })
  const texts = new Map(Object.entries(files).map(([name, file]) => [name.replace(/^\//, ''), strFromU8(file)]))
  if (!texts.has('xl/workbook.xml')) throw new FileRefused('Ini bukan berkas Excel (.xlsx) yang utuh.')
  if (/macroEnabled/i.test(texts.get('[Content_Types].xml') ?? ''))
    throw new FileRefused('Berkas ini memuat makro (.xlsm). Simpanlah sebagai .xlsx biasa.')
  return texts
}

type Judge = NonNullable<NonNullable<Parameters<typeof unzipSync>[1]>['filter']>

function unzipped(bytes: Uint8Array, filter: Judge): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter })
  } catch (error) {
    if (error instanceof FileRefused) throw error
    throw new FileRefused('Ini bukan berkas Excel (.xlsx) yang utuh. Bukalah di Excel dan simpan kembali.')
  }
}
