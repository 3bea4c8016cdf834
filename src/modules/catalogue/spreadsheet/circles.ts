/** Whether the way from one to the other is part of a circle: the other leads back to the one. */
export function edgesInCircles(edges: ReadonlyMap<string, readonly string[]>): (from: string, to: string) => boolean {
  const group = groupsOf(edges)
  return (from, to) => from === to || (group.get(from) !== undefined && group.get(from) === group.get(to))
}

/** Each id with the number of its group: within one, everybody can be reached from everybody. Tarjan's, without recursion. */
function groupsOf(edges: ReadonlyMap<string, readonly string[]>): Map<string, number> {
  const order = new Map<string, number>()
  const low = new Map<string, number>()
  const group = new Map<string, number>()
  const stack: string[] = []
  for (const root of edges.keys()) {
    if (order.has(root)) continue
    const walk = [{ id: root, next: 0 }]
    while (walk.length > 0) {
      const top = walk.at(-1)
      if (!top) break
      const { id } = top
      if (top.next === 0) {
        order.set(id, order.size)
        low.set(id, order.get(id) ?? 0)
        stack.push(id)
      }
      const to = (edges.get(id) ?? [])[top.next]
      top.next += 1
      if (to === undefined) {
        walk.pop()
        const above = walk.at(-1)?.id
        if (above !== undefined) low.set(above, Math.min(low.get(above) ?? 0, low.get(id) ?? 0))
        if (low.get(id) !== order.get(id)) continue
        const members = stack.splice(stack.lastIndexOf(id))
        for (const member of members) group.set(member, order.get(id) ?? 0)
      } else if (!order.has(to)) walk.push({ id: to, next: 0 })
      else if (!group.has(to)) low.set(id, Math.min(low.get(id) ?? 0, order.get(to) ?? 0))
    }
  }
  return group
}
