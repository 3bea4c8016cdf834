import { checklistFor } from '#contracts/catalogue'
import type { ChecklistStart } from './checklist-start.ts'
import { shareText, whatsAppLink } from './share.ts'

/**
 * Lets the list follow the answers at once. The server has drawn every paper that could be asked for; here they are only
 * shown and hidden, by the same rules, so nothing is loaded and nothing jumps.
 */
export function followAnswers(): void {
  const form = document.querySelector<HTMLFormElement>('.checklist')
  const text = document.getElementById('satap-start')?.textContent
  if (!form || !text) return
  const start = JSON.parse(text) as ChecklistStart

  const print = form.querySelector<HTMLButtonElement>('[data-print]')
  if (print) {
    print.hidden = false
    print.onclick = () => window.print()
  }
  hide(form.querySelector('[data-without-script]'), true)
  form.addEventListener('change', () => draw(form, start))
  // A browser that comes back to the page may have kept other answers than the address says.
  draw(form, start)
}

function draw(form: HTMLFormElement, { requirements, rules, shared, count }: ChecklistStart): void {
  const answers: Record<string, string> = {}
  for (const [question, answer] of new FormData(form)) if (question !== 'lang') answers[question] = String(answer)
  const { needed, open } = checklistFor({ requirements, rules }, answers)

  for (const item of all(form, 'needed')) item.hidden = !needed.includes(item.dataset.needed ?? '')
  for (const item of all(form, 'open')) item.hidden = !open.includes(item.dataset.open ?? '')
  for (const item of all(form, 'notice')) {
    const [question = '', answer] = (item.dataset.notice ?? '').split('=')
    item.hidden = answers[question] !== answer
  }
  hide(form.querySelector('[data-open-part]'), open.length === 0)
  const status = form.querySelector('[data-count]')
  const said = (needed.length === 1 ? count.one : count.many).replace('{0}', String(needed.length))
  if (status && status.textContent !== said) status.textContent = said

  const address = withAnswers(shared.link, answers)
  const labels = requirements.filter(one => needed.includes(one.id)).map(one => one.label)
  const share = form.querySelector<HTMLAnchorElement>('[data-share]')
  if (share)
    share.href = whatsAppLink(
      shareText({ ...shared, labels, unsure: open.length > 0 ? shared.unsure : null, link: address }),
    )
  history.replaceState(null, '', withAnswers(location.pathname + location.search, answers) + location.hash)
  for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-keeps-answers]'))
    link.href = withAnswers(link.getAttribute('href') ?? '', answers)
}

/** The same address with these answers: copied from the bar, it opens the same list. */
function withAnswers(address: string, answers: Record<string, string>): string {
  const [path = '', query = ''] = address.split('?')
  const said = new URLSearchParams(query)
  for (const [question, answer] of Object.entries(answers)) said.set(question, answer)
  const text = said.toString()
  return text ? `${path}?${text}` : path
}

function all(form: HTMLFormElement, name: string): NodeListOf<HTMLElement> {
  return form.querySelectorAll<HTMLElement>(`[data-${name}]`)
}

function hide(element: Element | null, isHidden: boolean): void {
  if (element instanceof HTMLElement) element.hidden = isHidden
}
