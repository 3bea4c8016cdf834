import fc from 'fast-check'
import type { JSX } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import HomePage from './home.page.tsx'
import LifeEventPage from './life-event.page.tsx'
import ResultsPage from './results.page.tsx'
import ServicePage from './service.page.tsx'
import { sayOpening } from './service-chip.tsx'
import { shareLimit, shareText, whatsAppLink } from './share.ts'
import { at, birth, born, closedNow, events, frameIn, hallOpen, serviceIn, today, wanted } from './site-samples.ts'
import { siteStates } from './site-states.tsx'

/** The text that a reader sees, and where its links lead. Hidden parts are not read. */
function read(page: JSX.Element): { text: string; html: string } {
  const html = renderToString(page)
  const shown = html.replace(/<(li|p|div|button)\b[^>]*\shidden\b[^>]*>.*?<\/\1>/gs, '')
  return { html, text: shown.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ') }
}

describe('a service', () => {
  test('shows what its answers ask for, and says what hangs on questions that are not answered', () => {
    const open = read(<ServicePage {...serviceIn('id')} />)
    const answered = read(<ServicePage {...serviceIn('id', { answers: { surat: 'tidak' } })} />)

    expect(open.text).toContain('Tergantung jawaban Anda')
    expect(answered.text).not.toContain('Tergantung jawaban Anda')
    expect(answered.html).toContain('data-needed="sptjm-lahir"><')
    expect(answered.html).toContain('data-needed="surat-lahir" hidden')
    expect(answered.text).toContain('Bawa dua saksi.')
    expect(open.html).toMatch(/data-notice="surat=tidak" hidden/)
  })

  test('is a form that needs no script: radios, a button, the language kept', () => {
    const { html } = read(<ServicePage {...serviceIn('en', { answers: { surat: 'ada' } })} />)

    expect(html).toContain('<form class="section checklist" action="/layanan/akta-kelahiran#daftar" method="get"')
    expect(html).toContain('<input type="hidden" name="lang" value="en"/>')
    expect(html).toMatch(/<input type="radio" name="surat" value="ada" checked\/>/)
    expect(html).toMatch(/<button class="button" type="submit">/)
  })

  test('says Gratis large, and at whom to complain without making up a number', () => {
    const { text, html } = read(<ServicePage {...serviceIn('id')} />)

    expect(html).toContain('<dd>Gratis</dd>')
    expect(html).toContain('<a href="#pengaduan">Laporkan</a>')
    expect(text).toContain('Sampaikan kepada pengelola di MPP Contoh.')
    expect(text).not.toMatch(/\b0\d{3}[- ]?\d{3}/)
  })

  test('tells whether the promised time is law, an example or an estimate', () => {
    const with_ = (evidence: string, value: number | null = 1) =>
      read(
        <ServicePage
          {...serviceIn('id', { standard: { ...birth, promise: { ...birth.promise, evidence, value } } })}
        />,
      ).text

    expect(with_('law')).toContain('Batas waktu ini ditetapkan aturan.')
    expect(with_('published_example')).toContain('contoh dari daerah lain, belum janji resmi')
    expect(with_('estimate')).toContain('perkiraan kami, belum janji resmi')
    expect(with_('not known', null)).toContain('Kami belum bisa menjanjikan waktu')
  })

  test('hides how often the promise was kept until thirty cases prove something', () => {
    const kept = (cases: number) =>
      read(<ServicePage {...serviceIn('id', { kept: { cases, inTime: cases - 3 } })} />).text

    expect(kept(29)).not.toContain('dari 10 selesai')
    expect(kept(30)).toContain('9 dari 10 selesai tepat waktu, dari 30 permohonan.')
  })

  test('that cannot be asked now says that it is not known, and neither open nor closed', () => {
    const { text } = read(<ServicePage {...serviceIn('id', { now: null, isOnMenu: null, zone: null })} />)

    expect(text).toContain('Keadaan sekarang tidak diketahui')
    expect(text).not.toContain('Bisa hari ini')
    expect(text).not.toContain('orang menunggu')
  })

  test('that is planned is connected, and says where it is served; nothing can be booked', () => {
    const standard = { ...birth, stage: 'planned' as const }
    const { text, html } = read(
      <ServicePage {...serviceIn('id', { standard, now: null, isOnMenu: false, zone: null })} />,
    )

    expect(text).toContain('Belum dilayani di sini')
    expect(text).toMatch(/Dilayani di Dinas Kependudukan/)
    expect(html).toContain('href="/hubungkan?service=akta-kelahiran"')
    expect(html).not.toContain('/booking')
  })
})

describe('what is shared', () => {
  const texts = fc.array(fc.string({ minLength: 1, maxLength: 160 }), { maxLength: 40 })

  test('is never longer than a message, and always ends with the link', () => {
    fc.assert(
      fc.property(texts, labels => {
        const link = 'https://mpp.example.go.id/layanan/akta-kelahiran?surat-lahir=ada'
        const text = shareText({
          title: 'Akta',
          intro: 'Bawa:',
          labels,
          more: '… dan {0} lagi',
          unsure: 'Belum lengkap.',
          link,
        })

        expect(text.length).toBeLessThanOrEqual(shareLimit)
        expect(text.endsWith(`\n${link}`)).toBe(true)
      }),
    )
  })

  test('opens the same list: the answers stand in the link, and nothing of a person', () => {
    const { html } = read(<ServicePage {...serviceIn('en', { answers: { surat: 'tidak' } })} />)
    const href = /data-share(?:="[^"]*")? href="([^"]+)"/.exec(html)?.[1] ?? ''
    const text = new URL(href).searchParams.get('text') ?? ''

    expect(text).toContain('- Sworn statement\n')
    expect(text.split('\n').at(-1)).toBe('https://mpp.example.go.id/layanan/akta-kelahiran?surat=tidak&lang=en')
    expect(text).not.toContain('not complete yet')
    expect(whatsAppLink('a&b c')).toBe('https://wa.me/?text=a%26b%20c')
  })
})

test('a list with open questions says so to whoever gets it', () => {
  const { html } = read(<ServicePage {...serviceIn('en')} />)
  const href = /data-share(?:="[^"]*")? href="([^"]+)"/.exec(html)?.[1] ?? ''

  expect(new URL(href).searchParams.get('text')).toContain('This list is not complete yet.')
})

describe('the first page', () => {
  const home = (more: object = {}) => (
    <HomePage
      frame={frameIn('id')}
      events={events}
      wanted={wanted}
      hallToday={hallOpen}
      today={today}
      at={at}
      {...more}
    />
  )

  test('asks one question in a search form, and shows how the hall stands as of when', () => {
    const { html, text } = read(home())

    expect(html).toContain('<form class="find" role="search" action="/cari" method="get">')
    expect(html.match(/<h1>/g)).toHaveLength(1)
    expect(text).toContain('Buka sampai pukul 15.00')
    expect(text).toContain('38 orang menunggu')
    expect(text).toContain('Keadaan pukul 09.41')
  })

  test('says of each service whether today, from when, or not here', () => {
    const { text } = read(home())

    expect(text).toContain('Bisa hari ini')
    expect(text).toContain('Buka Senin pukul 07.45')
    expect(text).toContain('Belum ada di sini, kami hubungkan')
    expect(text).toContain('Keadaan sekarang tidak diketahui')
  })

  test('keeps what was written as a ticket, and tells the fault twice in the same words', () => {
    const { html } = read(home({ wrongTicket: '"><script>B-014' }))

    expect(html.match(/Tulis tautan tiket/g)).toHaveLength(2)
    expect(html).toContain('value="&quot;>&lt;script>B-014"')
    expect(html).not.toContain('<script')
  })

  test('that is an old one says from when, and claims nothing of now', () => {
    const { text } = read(home({ isStale: true, wanted: wanted.map(one => ({ ...one, now: null })) }))

    expect(text).toContain('Daftar ini dari pukul 09.41.')
    expect(text).not.toContain('Bisa hari ini')
    expect(text).not.toContain('orang menunggu')
  })
})

test('a search without results shows the closest and the way to be connected, with the words kept', () => {
  const q = 'naik haji & <umrah>'
  const { html, text } = read(
    <ResultsPage frame={frameIn('id')} q={q} items={[]} closest={wanted.slice(0, 3)} referral={null} today={today} />,
  )

  expect(text).toContain('Belum ada yang cocok')
  expect(html.match(/<li><a href="\/layanan\//g)).toHaveLength(3)
  expect(html).toContain('href="/hubungkan?q=naik+haji+%26+%3Cumrah%3E"')
})

test('a matter of another office is one button away', () => {
  const { html } = read(
    <ResultsPage
      frame={frameIn('en')}
      q="cerai"
      items={[]}
      closest={[]}
      referral={{ agencyId: 'pa', nameId: 'Pengadilan Agama', nameEn: 'Religious Court' }}
      today={today}
    />,
  )

  expect(html).toContain('This is a matter for Religious Court')
  expect(html).toContain('href="/hubungkan?agency=pa&amp;q=cerai&amp;lang=en"')
})

test('a life event numbers its steps, says after which each comes, and what one number is enough for', () => {
  const { text } = read(<LifeEventPage frame={frameIn('id')} event={born} />)

  expect(text).toContain('Setelah langkah 2 dan 3')
  expect(text).toContain('Bila KK belum terbit')
  expect(text).toContain('Kunjungan 1 ke MPP Contoh')
  expect(text).toContain('Ambil satu nomor untuk: Akta Kelahiran dan KIA.')
  expect(text).toContain('Lapor paling lambat 60 hari.')
})

test('an opening is said as people say it', () => {
  expect(sayOpening({ ...closedNow, fromDay: today, from: '2026-11-24T05:45:00Z' }, today, 'id')).toBe(
    'Buka pukul 12.45',
  )
  expect(sayOpening(closedNow, today, 'en')).toBe('Opens Monday at 07.45')
  expect(sayOpening({ ...closedNow, fromDay: '2026-12-07' }, today, 'id')).toBe('Buka Senin 7/12 pukul 07.45')
  expect(sayOpening({ ...closedNow, from: null, fromDay: null }, today, 'id')).toBe('Belum buka')
})

test('every page of the site, in every state and both languages, has one h1, a main and the help last', () => {
  for (const state of siteStates)
    for (const language of ['id', 'en'] as const) {
      const html = renderToString(state.render(language))
      expect(html.match(/<h1\b/g), state.name).toHaveLength(1)
      expect(html.match(/<main id="isi"/g), state.name).toHaveLength(1)
      expect(html.lastIndexOf('class="help"'), state.name).toBeGreaterThan(html.indexOf('</main>'))
      expect(html, state.name).not.toMatch(/undefined|\[object|NaN/)
    }
})
