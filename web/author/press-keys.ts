/** Ctrl+S, or Ctrl+Enter, sends the form, as its button says. */
export function pressKeys(form: HTMLFormElement): void {
  document.addEventListener('keydown', event => {
    const isSave = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && /^(s|Enter)$/.test(event.key)
    const button = form.querySelector<HTMLButtonElement>('button[aria-keyshortcuts]')
    if (!isSave || !button) return
    event.preventDefault()
    if (!event.repeat) form.requestSubmit(button)
  })
}
