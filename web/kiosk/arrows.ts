export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

export type Direction = 'up' | 'down' | 'left' | 'right'

const directions: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}
const reachable = 'button:not([disabled]), input:not([disabled])'

/** The keypad below the screen: four arrows move between controls as they stand, Enter presses. Answers the undoing. */
export function listenToArrows(root: HTMLElement): () => void {
  const hear = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.target.click()
    const direction = directions[event.key]
    if (!direction) return
    event.preventDefault()
    move(root.querySelector<HTMLElement>('dialog[open]') ?? root, direction)
  }
  document.addEventListener('keydown', hear)
  return () => document.removeEventListener('keydown', hear)
}

function move(within: HTMLElement, direction: Direction): void {
  const controls = [...within.querySelectorAll<HTMLElement>(reachable)]
  const here = controls.indexOf(document.activeElement as HTMLElement)
  const boxes = controls.map(control => control.getBoundingClientRect())
  const from = boxes[here]
  const forward = direction === 'down' || direction === 'right'
  // At an edge, and before anything has the focus, the order of reading goes on: no key is ever dead.
  const next = from ? (nearest(from, boxes, direction) ?? here + (forward ? 1 : -1)) : forward ? 0 : controls.length - 1
  controls[(next + controls.length) % controls.length]?.focus()
}

/** The nearest box in that direction; one that lies in the same row or column is nearer than one aside. */
export function nearest(from: Box, boxes: readonly Box[], direction: Direction): number | undefined {
  const distances = boxes.map((box, index) => ({ index, distance: distance(from, box, direction) }))
  const ahead = distances.filter(one => one.distance !== null).sort((a, b) => Number(a.distance) - Number(b.distance))
  return ahead[0]?.index
}

function distance(from: Box, to: Box, direction: Direction): number | null {
  const isSideways = direction === 'left' || direction === 'right'
  const ahead = {
    up: from.top - to.bottom,
    down: to.top - from.bottom,
    left: from.left - to.right,
    right: to.left - from.right,
  }[direction]
  // A pixel of overlap is a border, not a place beside.
  if (ahead < -1) return null
  const aside = isSideways
    ? gap(from.top, from.bottom, to.top, to.bottom)
    : gap(from.left, from.right, to.left, to.right)
  const skew = isSideways ? Math.abs(from.top - to.top) : Math.abs(from.left - to.left)
  return ahead + aside * 4 + skew / 100
}

/** How far two stretches of a line are apart; 0 when they overlap. */
function gap(aFrom: number, aTo: number, bFrom: number, bTo: number): number {
  return Math.max(0, bFrom - aTo, aFrom - bTo)
}
