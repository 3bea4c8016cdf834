/** Without a line nothing is submitted or published: the buttons wait, and the page says why. */
export function waitForLine(): void {
  const show = () => {
    const isAway = !navigator.onLine
    for (const banner of document.querySelectorAll<HTMLElement>('[data-offline]')) banner.hidden = !isAway
    for (const button of document.querySelectorAll<HTMLButtonElement>('form[data-needs-line] button')) {
      if (isAway && !button.disabled) button.dataset.waits = ''
      if ('waits' in button.dataset) button.disabled = isAway
      if (!isAway) delete button.dataset.waits
    }
  }
  window.addEventListener('online', show)
  window.addEventListener('offline', show)
  show()
}
