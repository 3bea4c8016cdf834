/** Nobody leaves the kiosk's app: no menu, nothing dragged or marked, no shortcut that opens a window of the browser. */
export function stayInside(): void {
  for (const type of ['contextmenu', 'dragstart', 'dragover', 'drop', 'selectstart'])
    document.addEventListener(type, prevent)
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey) prevent(event)
  })
}

function prevent(event: Event): void {
  event.preventDefault()
}
