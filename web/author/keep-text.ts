import { words } from './words.ts'

/** What a form holds: every field by its name, in order. */
type Kept = [name: string, value: string][]

/**
 * Keeps in this browser what somebody types, by draft and section, and offers it back when the page was loaded again
 * without it. Forgotten as soon as the page shows that it was saved.
 */
export function keepText(form: HTMLFormElement): void {
  const place = `satap-draf/${form.dataset.keeps}`
  const atFirst = JSON.stringify(fieldsOf(form))
  const isNotSaved = form.dataset.unsaved !== undefined
  let isLeaving = false
  const wasSaved = new URLSearchParams(location.search).has('simpan')
  const kept = sessionStorage.getItem(place)
  if (wasSaved || isNotSaved) sessionStorage.removeItem(place)
  else if (kept !== null && kept !== atFirst) offer(form, kept, () => sessionStorage.removeItem(place))

  const isChanged = () => isNotSaved || JSON.stringify(fieldsOf(form)) !== atFirst
  form.addEventListener('input', () => {
    const now = JSON.stringify(fieldsOf(form))
    if (now === atFirst) sessionStorage.removeItem(place)
    else sessionStorage.setItem(place, now)
    tell(form, isChanged())
  })
  form.addEventListener('submit', () => {
    isLeaving = true
  })
  for (const link of document.querySelectorAll('[data-takes-stored]'))
    link.addEventListener('click', () => {
      isLeaving = true
      sessionStorage.removeItem(place)
    })
  window.addEventListener('beforeunload', event => {
    if (isChanged() && !isLeaving) event.preventDefault()
  })
}

function fieldsOf(form: HTMLFormElement): Kept {
  return [...new FormData(form)].filter(
    (one): one is [string, string] => typeof one[1] === 'string' && one[0] !== 'revision',
  )
}

function tell(form: HTMLFormElement, isChanged: boolean): void {
  const said = form.querySelector<HTMLElement>('[data-saved]')
  if (!said) return
  said.dataset.first ??= said.innerText
  const text = isChanged ? words.kept.unsaved : (said.dataset.first ?? '')
  // Said again at every letter it would be noise to whoever listens.
  if (said.innerText !== text) said.textContent = text
}

function offer(form: HTMLFormElement, kept: string, forget: () => void): void {
  const box = document.createElement('div')
  box.className = 'banner banner-warn author-kept'
  box.setAttribute('role', 'alert')
  const said = document.createElement('p')
  const strong = document.createElement('strong')
  strong.textContent = words.kept.offer
  said.append(strong, ` ${words.kept.offerMeaning}`)
  const use = button(words.kept.use, () => {
    fill(form, JSON.parse(kept) as Kept)
    box.remove()
    tell(form, true)
  })
  const drop = button(words.kept.drop, () => {
    forget()
    box.remove()
  })
  box.append(said, use, drop)
  form.prepend(box)
}

function button(text: string, press: () => void): HTMLButtonElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = 'button'
  made.textContent = text
  made.addEventListener('click', press)
  return made
}

/** Puts kept values back where their fields still are; rows that were not saved are for the server to bring. */
function fill(form: HTMLFormElement, kept: Kept): void {
  const left = Map.groupBy(kept, ([name]) => name)
  for (const field of form.elements) {
    if (field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio')) {
      field.checked = (left.get(field.name) ?? []).some(([, value]) => value === field.value)
    } else if (
      field instanceof HTMLSelectElement ||
      field instanceof HTMLTextAreaElement ||
      (field instanceof HTMLInputElement && field.type !== 'hidden')
    ) {
      const next = left.get(field.name)?.shift()
      if (next) field.value = next[1]
    }
  }
}
