import { escapeHtml, htmlPage } from '#platform/page'
import { assetsOf } from '../../web/assets.ts'
import type { Pages } from './serve-pages.ts'

const doors = [
  { path: '/kiosk', says: 'Anjungan: ambil nomor' },
  { path: '/display', says: 'Layar antrean dan suara' },
  { path: '/counter', says: 'Loket: panggil dan layani' },
  { path: '/greeter', says: 'Pemandu di pintu' },
  { path: '/persediaan', says: 'Stok dan gangguan' },
  { path: '/manager', says: 'Pengelola: papan pantau' },
  { path: '/planning', says: 'Perencanaan: bagaimana jika, siapkah kita' },
  { path: '/penulis', says: 'Penulis: ubah layanan tanpa kode' },
  { path: '/devices', says: 'Perangkat: pasangkan dan cabut' },
  { path: '/sign-in', says: 'Masuk' },
  { path: '/docs', says: 'API (bahasa Inggris)' },
]

/** For staff: where every screen is. The first page is the citizens’. */
export function serveFront({ server, tenant }: Pages): void {
  const hall = tenant.halls[0]?.name ?? tenant.name
  const links = doors.map(({ path, says }) => `<li><a href="${path}">${escapeHtml(says)}</a></li>`).join('')
  server.app.get('/petugas', { schema: { hide: true } }, (_request, reply) =>
    reply.type('text/html; charset=utf-8').send(
      htmlPage({
        language: 'id',
        title: `Petugas – ${hall}`,
        styles: ['/tenant.css', ...assetsOf('office').styles],
        bodyClass: 'front',
        body: `<main class="front-main"><h1>${escapeHtml(hall)}</h1><p class="quiet">${escapeHtml(tenant.name)}</p><nav class="section" aria-label="Layar"><ul class="rows">${links}</ul></nav></main>`,
      }),
    ),
  )
}
