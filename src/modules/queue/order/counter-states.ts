import type { ReadCounter, ReadHall } from './read-hall.ts'
import { readSkills } from './read-hall.ts'
import { field, finite, finiteOf, isRecord, nameOf } from './read-values.ts'

/** A counter as it stands now: open or not, and with whom. */
export interface CounterState extends ReadCounter {
  isOpen: boolean
  isBusy: boolean
  /** The ticket that is there, where it is said. */
  ticket: string | null
  /** The service that is being given, where it is said. */
  service: string | null
  /** When that began. */
  since: number | null
  /** When it ends, where somebody knows. */
  until: number | null
}

const closedWords = /clos|tutup|pause|break|istirahat|off|away/
const busyWords = /busy|serv|call|sibuk|layan|panggil/

/** Reads the present state of each counter; those without a name are taken in the hall's order. */
export function readCounterStates(hall: ReadHall, counters: readonly unknown[]): CounterState[] {
  return counters.map((counter, index) => readCounterState(hall, counter, index))
}

function readCounterState(hall: ReadHall, counter: unknown, index: number): CounterState {
  const own = findCounter(hall, counter) ?? hall.counters[index]
  const skills = field(counter, 'skills', 'services')
  const status = nameOf(field(counter, 'state', 'status'))?.toLowerCase() ?? ''
  const isOpen = isYes(field(counter, 'open', 'isOpen')) ?? !closedWords.test(status)
  const with_ = field(counter, 'ticket', 'serving', 'current', 'busy', 'customer', 'visitor')
  const ticket = isRecord(with_) ? with_ : null
  const service = hall.serviceOf(field(counter, 'service', 'serviceId') ?? field(ticket, 'service', 'serviceId'))
  const free = field(counter, 'free', 'isFree', 'idle')
  return {
    id: own?.id ?? nameOf(counter) ?? String(index),
    skills: skills === undefined ? (own?.skills ?? new Set()) : readSkills(skills, hall.serviceOf),
    isOpen: isOpen && isYes(field(counter, 'closed', 'paused', 'isPaused')) !== true,
    isBusy:
      free === true
        ? false
        : free === false || isSomebody(with_) || (with_ === undefined && (busyWords.test(status) || service !== null)),
    ticket: typeof with_ === 'boolean' ? null : nameOf(with_),
    service,
    since:
      finiteOf(counter, 'since', 'started', 'startedAt', 'start', 'called', 'calledAt') ??
      finiteOf(ticket, 'started', 'start', 'called'),
    until: finiteOf(counter, 'until', 'freeAt', 'free', 'ends', 'endsAt', 'end'),
  }
}

/** The counter of the hall that is meant by its id, an object with its id, or its place in the list. */
export function findCounter(hall: ReadHall, counter: unknown): ReadCounter | undefined {
  const name = nameOf(isRecord(counter) ? (field(counter, 'id', 'counter', 'name', 'index') ?? counter) : counter)
  if (name === null) return undefined
  return hall.counters.find(one => one.id === name) ?? hall.counters[finite(name) ?? -1]
}

/** Minus one and empty text are how plain data says nobody. */
function isSomebody(with_: unknown): boolean {
  return with_ !== undefined && with_ !== false && with_ !== '' && with_ !== -1 && !Number.isNaN(with_)
}

function isYes(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value
  return value === 1 || value === 0 ? value === 1 : null
}
