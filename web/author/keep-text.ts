import { words } from './words.ts'

/** What a form holds: every field by its name, in order, with the revision that was read before it was typed. */
type Kept = [name: string, value: string][]

/**
 * Keeps in this browser what somebody types, by draft and section, and offers it back when the page was loaded again
 * without it. Forgotten as soon as the page shows that it was saved.
 */
export function keepText(form: HTMLFormElement): void {
  const place = `satap-draf/${form.dataset.keeps}`
  const atFirst = textOf(form)
  const isTyped = form.dataset.unsaved !== undefined
  const wasSaved = new URLSearchParams(location.search).has('simpan')
  const kept = sessionStorage.getItem(place)
  let isLeaving = false
  const forget = () => sessionStorage.removeItem(place)
  const keep = () => sessionStorage.setItem(place, JSON.stringify(fieldsOf(form)))
  const isChanged = () => isTyped || textOf(form) !== atFirst

  if (isTyped) keep()
  else if (wasSaved) forget()
  else if (kept !== null) offer(form, JSON.parse(kept) as Kept, { forget, leave: () => (isLeaving = true) })
  form.addEventListener('input', () => {
    if (isChanged()) keep()
    else forget()
    tell(form, isChanged())
  })
  form.addEventListener('submit', () => {
    isLeaving = true
  })
  for (const link of document.querySelectorAll('[data-takes-stored]'))
    link.addEventListener('click', () => {
      isLeaving = true
      forget()
    })
  window.addEventListener('beforeunload', event => {
    if (isChanged() && !isLeaving) event.preventDefault()
  })
}

function fieldsOf(form: HTMLFormElement): Kept {
  return [...new FormData(form)].filter((one): one is [string, string] => typeof one[1] === 'string')
}

/** All that the form says, to see whether it says something else now. */
function textOf(form: HTMLFormElement): string {
  return JSON.stringify(fieldsOf(form))
}

function tell(form: HTMLFormElement, isChanged: boolean): void {
  const said = form.querySelector<HTMLElement>('[data-saved]')
  if (!said) return
  said.dataset.first ??= said.innerText
  const text = isChanged ? words.kept.unsaved : (said.dataset.first ?? '')
  // Said again at every letter it would be noise to whoever listens.
  if (said.innerText !== text) said.textContent = text
}

function offer(form: HTMLFormElement, kept: Kept, { forget, leave }: { forget(): void; leave(): void }): void {
  const box = document.createElement('div')
  box.className = 'banner banner-warn author-kept'
  box.setAttribute('role', 'alert')
  const said = document.createElement('p')
  const strong = document.createElement('strong')
  strong.textContent = words.kept.offer
  said.append(strong, ` ${words.kept.offerMeaning}`)
  const use = button(words.kept.use, () => {
    leave()
    sendAgain(form.action, kept)
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

/** The server shows kept text as it shows text that it could not save: with all its rows, and with nothing saved. */
function sendAgain(action: string, kept: Kept): void {
  const form = document.createElement('form')
  form.method = 'post'
  form.action = action
  form.hidden = true
  for (const [name, value] of [...kept, ['do', 'show']] as Kept) {
    const field = document.createElement('textarea')
    field.name = name
    field.value = value
    form.append(field)
  }
  document.body.append(form)
  form.submit()
}
