import { SaxesParser } from 'saxes'
import { FileRefused } from './workbook.ts'

/** What is done at the tags of a document; names come without their prefix. */
export interface Handlers {
  open?(tag: string, attributes: Record<string, string>): void
  text?(tag: string, text: string): void
  close?(tag: string): void
}

/** Walks through a document. A document type is refused, so there is no entity that could be opened. */
export function parseXml(xml: string, { open, text, close }: Handlers): void {
  if (xml === '') return
  const parser = new SaxesParser()
  const tags: string[] = []
  parser.on('doctype', () => {
    throw new FileRefused('Berkas Excel ini memuat hal yang tidak boleh ada di dalamnya (DOCTYPE), jadi tidak dibaca.')
  })
  parser.on('error', () => {
    throw new FileRefused('Berkas Excel ini rusak. Bukalah di Excel dan simpan kembali.')
  })
  parser.on('opentag', ({ name, attributes }) => {
    const tag = local(name)
    tags.push(tag)
    open?.(tag, attributes)
  })
  parser.on('text', said => text?.(tags.at(-1) ?? '', said))
  parser.on('cdata', said => text?.(tags.at(-1) ?? '', said))
  parser.on('closetag', () => {
    close?.(tags.pop() ?? '')
  })
  parser.write(xml).close()
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
