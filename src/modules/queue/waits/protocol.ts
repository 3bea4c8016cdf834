import { type Estimator, estimate, estimatorOf, newDay, tell } from './estimator.ts'
import type { LogLine } from './hall-log.ts'
import { simpleAnswerer } from './simple.ts'

/** What one line brings: an answer to be written, a fault to be told, or nothing. */
export interface Heard {
  answer?: object
  fault?: string
}

/** Reads a hall's log line by line and answers its questions, with the estimator that halls use. */
export function answererOf(form: 'hall' | 'simple'): (text: string) => Heard {
  const hear = form === 'simple' ? simpleAnswerer() : hallAnswerer()
  return text => {
    if (text.trim() === '') return {}
    const line = parsed(text)
    return line === undefined ? { fault: `not a JSON object: ${text.slice(0, 80)}` } : hear(line)
  }
}

function hallAnswerer(): (line: Record<string, unknown>) => Heard {
  let estimator: Estimator | undefined
  return fields => {
    const line = fields as unknown as LogLine
    if (line.e === 'hall') {
      estimator = estimatorOf(line)
      return {}
    }
    if (!estimator) return { fault: 'the first line must describe the hall: {"e":"hall", …}' }
    switch (line.e) {
      case 'day':
        newDay(estimator, line)
        return {}
      case 'query': {
        const { q, ticket, again, t } = line
        if (Number.isFinite(t)) estimator.state.now = Math.max(estimator.state.now, t)
        const range = estimate(estimator, ticket, again === true)
        if (!range) return { answer: { q, p50: null, lo: null, hi: null }, fault: `ticket ${ticket} does not wait` }
        return { answer: { q, p50: rounded(range.p50), lo: rounded(range.lo), hi: rounded(range.hi) } }
      }
      case 'issue':
      case 'call':
      case 'end':
      case 'noshow':
      case 'cancel':
      case 'counter':
      case 'dayend':
        tell(estimator, line)
        return {}
      default:
        return { fault: `unknown line: ${JSON.stringify(fields).slice(0, 80)}` }
    }
  }
}

function rounded(minutes: number): number {
  return Math.round(minutes * 1_000) / 1_000
}

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}
