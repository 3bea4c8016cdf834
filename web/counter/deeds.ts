import { ask, newKey } from '#client/ask.ts'
import {
  addStop,
  type CounterView,
  callNext,
  closeCounter,
  endHold,
  finish,
  hold,
  NobodyWaiting,
  noShow,
  type Outcome,
  openCounter,
  pauseCounter,
  recall,
  resumeCounter,
  returnTicket,
  start,
  transfer,
} from '#contracts/queue'
import { spell } from '#ui/spell.ts'
import type { Deed } from './runner.ts'
import { words } from './words.ts'

type Current = NonNullable<CounterView['current']>
type Numbered = { ticketId: string; letter: string; number: number }

const spelt = ({ letter, number }: { letter: string; number: number }) => spell(letter, number)

/** Calls whoever is next, or one chosen person. `onCalled` hears the number that was really won. */
export function callDeed(
  counterId: string,
  onCalled: (number: string) => void,
  chosen?: { ticketId: string; reason?: string },
): Deed {
  const key = newKey()
  return {
    async run() {
      const number = spelt(await ask(callNext, { counterId, ...chosen }, { key }))
      onCalled(number)
      return words.notes.called(number)
    },
  }
}

export function startDeed(current: Current, onStarted: (number: string) => void): Deed {
  const key = newKey()
  return {
    async run() {
      const number = spelt(await ask(start, { ticketId: current.ticketId }, { key }))
      onStarted(number)
      return words.notes.started(number)
    },
  }
}

interface Finishing {
  current: Current
  outcome: Outcome
  /** The counter that then calls the next, if anybody waits there. */
  thenCallAt: string | null
  onFinished(): void
  onCalled(number: string): void
}

/** Ends the service with its outcome, then calls the next: one press. Where nobody is left by then, only the end is said. */
export function finishDeed({ current, outcome, thenCallAt, onFinished, onCalled }: Finishing): Deed {
  const keys = [newKey(), newKey()] as const
  return {
    async run() {
      const { next, ...ended } = await ask(finish, { ticketId: current.ticketId, outcome }, { key: keys[0] })
      onFinished()
      const number = spelt(ended)
      const said = [
        words.notes.finished(number, words.outcomes[outcome]),
        next && words.notes.goesOn(number, next.nameId, next.zone),
      ]
        .filter(Boolean)
        .join(' ')
      if (thenCallAt === null) return said
      const called = await ask(callNext, { counterId: thenCallAt }, { key: keys[1] }).catch(nobody)
      if (!called) return `${said} ${words.refused.nobodyWaiting}`
      onCalled(spelt(called))
      return `${said} ${words.notes.called(spelt(called))}`
    },
  }
}

/** The line emptied between the two: the end counts all the same. */
function nobody(problem: unknown): undefined {
  if (!NobodyWaiting.is(problem)) throw problem
}

export function recallDeed(current: Current): Deed {
  const key = newKey()
  return {
    async run() {
      const called = await ask(recall, { ticketId: current.ticketId }, { key })
      return words.notes.recalled(spelt(called), called.callNumber)
    },
  }
}

export function noShowDeed(current: Current): Deed {
  const key = newKey()
  return {
    async run() {
      const missed = await ask(noShow, { ticketId: current.ticketId }, { key })
      return missed.state === 'no-show' ? words.notes.missed(spelt(missed)) : words.notes.movedBack(spelt(missed))
    },
  }
}

export function transferDeed(current: Current, serviceId: string): Deed {
  const key = newKey()
  return {
    async run() {
      const { next, ...moved } = await ask(transfer, { ticketId: current.ticketId, serviceId }, { key })
      return words.notes.goesOn(spelt(moved), next.nameId, next.zone)
    },
  }
}

export function addStopDeed(current: Current, service: { id: string; nameId: string }): Deed {
  const key = newKey()
  return {
    async run() {
      await ask(addStop, { visitId: current.visitId, serviceId: service.id }, { key })
      return words.notes.added(spelt(current), service.nameId)
    },
  }
}

export function holdDeed(current: Current, reason: string, minutes: number | null): Deed {
  const key = newKey()
  return {
    async run() {
      const held = await ask(
        hold,
        { ticketId: current.ticketId, reason, ...(minutes !== null && { minutes }) },
        { key },
      )
      return words.notes.held(spelt(held))
    },
  }
}

export function endHoldDeed({ ticketId }: Numbered): Deed {
  const key = newKey()
  return { run: async () => words.notes.holdEnded(spelt(await ask(endHold, { ticketId }, { key }))) }
}

export function returnDeed({ ticketId }: Numbered): Deed {
  const key = newKey()
  return { run: async () => words.notes.returned(spelt(await ask(returnTicket, { ticketId }, { key }))) }
}

export function pauseDeed(counterId: string, backAt: string | null): Deed {
  const key = newKey()
  return {
    async run() {
      await ask(pauseCounter, { counterId, backAt }, { key })
      return words.notes.paused
    },
  }
}

export function resumeDeed(counterId: string): Deed {
  const key = newKey()
  return {
    async run() {
      await ask(resumeCounter, { counterId }, { key })
      return words.notes.resumed
    },
  }
}

export function openDeed(counterId: string, takeOver: boolean): Deed {
  const key = newKey()
  return {
    async run() {
      await ask(openCounter, { counterId, takeOver }, { key })
      return words.notes.opened
    },
  }
}

export function closeDeed(counterId: string): Deed {
  const key = newKey()
  return {
    async run() {
      await ask(closeCounter, { counterId }, { key })
      return words.notes.closed
    },
  }
}
