import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { type Content, type Section, sections } from '#contracts/catalogue'
import DraftPage from '../../web/author/author-draft.page.tsx'
import { choices, content, draft, frame } from '../../web/author/samples.ts'
import { readSection } from './author-form.ts'

const services = new Map(choices.services.map(one => [one.nameId, one.id]))
const names = Object.keys(sections) as Section[]

function page(section: Section, of: Content = content): string {
  const props = {
    revision: 7,
    errors: [],
    raw: {},
    sentences: {},
    typed: null,
    conflict: null,
    wasSaved: false,
    previewAt: null,
  }
  return renderToString(h(DraftPage, { frame, section, choices, draft: { ...draft, content: of }, ...props }))
}

const plain = (text: string) =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')

/** What a browser would send of the form, as HTML says it. */
function sent(html: string): Map<string, string[]> {
  const fields = new Map<string, string[]>()
  const add = (name = '', value = '') => fields.set(plain(name), [...(fields.get(plain(name)) ?? []), plain(value)])
  const attribute = (tag: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1]
  // A value may hold the sign that ends a tag.
  const elements = /<input(?:"[^"]*"|[^>"])*>|<textarea([^>]*)>(.*?)<\/textarea>|<select([^>]*)>(.*?)<\/select>/gs
  for (const [tag, area, text, select, inner = ''] of html.matchAll(elements)) {
    const isBox = tag.includes('type="checkbox"')
    if (area !== undefined) add(attribute(area, 'name'), text)
    else if (select !== undefined) {
      const shown = [...inner.matchAll(/<option[^>]*>/g)].map(([option]) => option)
      const chosen = shown.find(option => / selected/.test(option)) ?? shown[0] ?? ''
      add(attribute(select, 'name'), attribute(chosen, 'value'))
    } else if (!isBox || / checked/.test(tag)) add(attribute(tag, 'name'), attribute(tag, 'value'))
  }
  return fields
}

test.each(names)('a form of “%s” that is sent as it was read changes nothing', section => {
  const { content: again, errors } = readSection(section, sent(page(section)), {
    stored: draft,
    services,
    isFinal: true,
  })

  expect(errors).toEqual([])
  for (const name of sections[section]) expect(again[name], name).toEqual(content[name])
})

test('text that looks like HTML is text, there and back', () => {
  const odd = '<b>"Satu" & \'dua\'</b>'
  const { content: again } = readSection('identity', sent(page('identity', { ...content, nameId: odd })), {
    stored: draft,
    services,
    isFinal: true,
  })

  expect(again.nameId).toBe(odd)
})

test.each(names)('Enter in a field of “%s” saves: the first button of the form does nothing else', section => {
  const [, main = ''] = page(section).split('<main')
  const first = /<button[^>]*type="submit"[^>]*>/.exec(main)?.[0] ?? ''

  expect(first).toContain('aria-keyshortcuts="Control+s"')
  expect(first).not.toContain(' name=')
})

test('a rule of two levels comes back as it is stored', () => {
  const when = { any: ['keadaan=hilang', { all: ['umur=5-ke-atas', 'keadaan=rusak'] }] }
  const odd = { ...content, rules: [{ requirementId: 'anak', when }] }
  const stored = { ...draft, content: odd }
  const { content: again } = readSection('rules', sent(page('rules', odd)), { stored, services, isFinal: true })

  expect(again.rules).toEqual(odd.rules)
})
