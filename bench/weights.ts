import { gzipSync } from 'node:zlib'
import { issue } from '#contracts/queue'
import { makeClient } from '../demo/client.ts'
import type { BenchHall, Players } from './hall.ts'
import { atMost, type Row, row } from './row.ts'
import { hallId, serviceId } from './where.ts'

/** The citizen's pages: what each may weigh in all, and in script. */
const sitePages = [
  { name: 'first page', path: '/' },
  { name: 'search', path: '/cari?q=kartu' },
  { name: 'service page', path: '/layanan/akta-kelahiran' },
  { name: 'life event', path: '/peristiwa/beli-rumah-tanah' },
]

/** Bytes of the citizen pages as a phone loads them: the page and all that it names, compressed. */
export async function measureWeights(hall: BenchHall, { greeter }: Players): Promise<Row[]> {
  const origin = `http://127.0.0.1:${hall.port}`
  const client = makeClient(origin, { authorization: `Bearer ${greeter}` })
  const { secret } = await client.ask(issue, { hallId, serviceIds: [serviceId], delivery: 'phone' })
  const parts = await loadPage(origin, `/t/${secret}`)
  const total = parts.reduce((sum, part) => sum + part.bytes, 0) / 1024
  const rows = [
    ...parts.map(part => row(`ticket page, ${part.kind}`, part.bytes / 1024, 'KB gz')),
    row('ticket page, in all', total, 'KB gz', atMost(total, 15, 'KB gz')),
  ]
  for (const page of sitePages) rows.push(...(await weighSitePage(origin, page)))
  return rows
}

async function weighSitePage(origin: string, { name, path }: { name: string; path: string }): Promise<Row[]> {
  const parts = await loadPage(origin, path)
  const total = parts.reduce((sum, part) => sum + part.bytes, 0) / 1024
  const script = (parts.find(part => part.kind === 'script')?.bytes ?? 0) / 1024
  return [
    ...parts
      .filter(part => part.kind !== 'script')
      .map(part => row(`${name}, ${part.kind}`, part.bytes / 1024, 'KB gz')),
    row(`${name}, script`, script, 'KB gz', atMost(script, 5, 'KB gz')),
    row(`${name}, in all`, total, 'KB gz', atMost(total, 120, 'KB gz')),
  ]
}

async function loadPage(origin: string, path: string): Promise<{ kind: string; bytes: number }[]> {
  const html = await (await fetch(origin + path)).text()
  const named = [...html.matchAll(/(?:href|src)="(\/[^"#]+\.(?:css|js|svg))/g)].map(match => match[1] ?? '')
  const seen = new Map<string, string>()
  const follow = async (address: string): Promise<void> => {
    if (seen.has(address)) return
    const text = await (await fetch(origin + address)).text()
    seen.set(address, text)
    if (!address.endsWith('.js')) return
    // What the script loads later is the words of the page's language.
    for (const [, file] of text.matchAll(/["'`]\.\/(words-id[\w-]*\.js)["'`]/g))
      if (file) await follow(`/assets/${file}`)
  }
  for (const address of new Set(named)) await follow(address)
  const size = (end: string) =>
    [...seen]
      .filter(([address]) => address.endsWith(end))
      .reduce((sum, [, text]) => sum + gzipSync(text, { level: 9 }).length, 0)
  return [
    { kind: 'HTML', bytes: gzipSync(html, { level: 9 }).length },
    { kind: 'CSS', bytes: size('.css') },
    { kind: 'script', bytes: size('.js') },
    { kind: 'icons', bytes: size('.svg') },
  ]
}
