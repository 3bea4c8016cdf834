export interface Shared {
  title: string
  intro: string
  labels: readonly string[]
  /** Says how many more there are: `{0}` is the number. */
  more: string
  /** Said where questions are still open: a list that looks whole and is not sends people home. */
  unsure: string | null
  link: string
}

/** WhatsApp shows a longer text folded, and people pass on what they see. */
export const shareLimit = 700

/** The list as a message. What does not fit is counted, and stands behind the link. */
export function shareText({ title, intro, labels, more, unsure, link }: Shared): string {
  const whole = (count: number) => {
    const items = labels.slice(0, count).map(label => `- ${label}`)
    const rest = labels.length - count
    const after = [...(rest > 0 ? [more.replace('{0}', String(rest))] : []), ...(unsure ? [unsure] : [])]
    return [`*${title}*`, intro, ...items, ...after, link].join('\n')
  }
  let count = labels.length
  while (count > 0 && whole(count).length > shareLimit) count -= 1
  return whole(count)
}

/** Opens WhatsApp with a text, on a phone and on a desk. */
export function whatsAppLink(text: string): string {
  return `https://wa.me/?text=${encodeURIComponent(text)}`
}
