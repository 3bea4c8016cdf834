/**
 * Who waits: one line for each service and class, sorted by the minute from which the wait counts. All lines lie in one
 * array; line `l` owns `place[start[l] …]` and its people stand from `head[l]` up to `tail[l]`. Nobody joins twice, so the
 * number of stops that a line can ever have is its room.
 */
export interface Lines {
  place: Int32Array
  head: Int32Array
  tail: Int32Array
}

/** Empty lines with this much room each. */
export function emptyLines(room: Int32Array): Lines {
  const head = new Int32Array(room.length)
  for (let l = 1; l < room.length; l += 1) head[l] = (head[l - 1] ?? 0) + (room[l - 1] ?? 0)
  const last = room.length - 1
  const whole = last < 0 ? 0 : (head[last] ?? 0) + (room[last] ?? 0)
  return { place: new Int32Array(whole), head, tail: head.slice() }
}

/** Puts a stop into a line, behind all whose key is not larger: whoever carries a place passes those who came later. */
export function joinLine({ place, head, tail }: Lines, line: number, stop: number, key: Float64Array): void {
  const mine = key[stop] ?? 0
  const first = head[line] ?? 0
  let position = tail[line] ?? 0
  tail[line] = position + 1
  while (position > first && (key[place[position - 1] ?? 0] ?? 0) > mine) {
    place[position] = place[position - 1] ?? 0
    position -= 1
  }
  place[position] = stop
}

/** Takes a stop out of the middle of its line: somebody who says that she goes. */
export function quitLine({ place, head, tail }: Lines, line: number, stop: number): void {
  let position = head[line] ?? 0
  while (position < (tail[line] ?? 0) && place[position] !== stop) position += 1
  for (; position > (head[line] ?? 0); position -= 1) place[position] = place[position - 1] ?? 0
  head[line] = (head[line] ?? 0) + 1
}
