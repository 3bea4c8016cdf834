import { useRef } from 'preact/hooks'
import { type CounterView, type InLine, type Outcome, ReasonNeeded } from '#contracts/queue'
import { spell } from '#ui/spell.ts'
import type { Acts } from './console.tsx'
import type { Dialogue } from './counter-dialog.tsx'
import * as deeds from './deeds.ts'
import { justPressed, type LastPress, mainAct } from './main-button.ts'
import { type Ending, whyNot } from './outcomes.ts'
import type { useRunner } from './runner.ts'
import { words } from './words.ts'

interface UseActs {
  view: CounterView
  outcome: Outcome
  setOutcome(outcome: Outcome): void
  isBusy: boolean
  isOutcomeMenuOpen: boolean
  setOutcomeMenuOpen(isOpen: boolean): void
  setDialogue(dialogue: Dialogue): void
  runner: ReturnType<typeof useRunner>
}

/** What each button and key does as things stand. */
export function useActs({
  view,
  outcome,
  setOutcome,
  isBusy,
  isOutcomeMenuOpen,
  setOutcomeMenuOpen,
  setDialogue,
  runner,
}: UseActs): Acts {
  const last = useRef<LastPress | null>(null)
  const { counterId, current, session } = view
  const pressed = (did: LastPress['did']) => (number: string) => {
    last.current = { did, number, atMs: performance.now() }
  }
  const refuse = (text: string) => runner.setNote({ kind: 'refused', text })
  const perform: typeof runner.perform = async deed => {
    if (isBusy) return
    setOutcomeMenuOpen(false)
    await runner.perform(deed)
  }

  function main() {
    if (view.day.state === 'open' && !session) return perform(deeds.openDeed(counterId, false))
    const act = mainAct(view, outcome)
    const before = justPressed(last.current, act, performance.now())
    if (before)
      return runner.setNote({
        kind: 'said',
        text: (before.did === 'start' ? words.notes.justStarted : words.notes.justCalled)(before.number),
      })
    if (act.does === 'call') return perform(deeds.callDeed(counterId, pressed('call')))
    if (act.does === 'start' && current) return perform(deeds.startDeed(current, pressed('start')))
    if (act.does === 'finish') return finishWith(act.outcome)
    if (act.does === 'resume') return perform(deeds.resumeDeed(counterId))
  }

  function finishWith(how: Outcome) {
    const act = mainAct(view, how)
    if (!current || act.does !== 'finish') return
    const onFinished = () => {
      last.current = null
    }
    return perform(
      deeds.finishDeed({
        current,
        outcome: how,
        thenCallAt: act.thenCall && counterId,
        onFinished,
        onCalled: pressed('call'),
      }),
    )
  }

  /** One chosen person: first in line at once, anybody else with a reason. */
  function call(ticket: InLine, reason?: string) {
    const { ticketId } = ticket
    if (current) return refuse(words.notes.busy)
    if (reason === undefined && view.next[0]?.ticketId !== ticketId) return setDialogue({ is: 'chosen', ticket })
    return perform({
      ...deeds.callDeed(counterId, pressed('call'), { ticketId, ...(reason !== undefined && { reason }) }),
      // Somebody came before it meanwhile: now it is out of order, and needs its reason.
      catches(problem) {
        if (!ReasonNeeded.is(problem)) return false
        setDialogue({ is: 'chosen', ticket })
        return true
      },
    })
  }

  function end(ending: Ending) {
    const why = whyNot(ending, current)
    if (why || !current) return refuse(why ?? words.notes.nobodyHere)
    if (ending === 'no-show') return perform(deeds.noShowDeed(current))
    if (ending === 'forwarded') return askTransfer()
    if (isOutcomeMenuOpen) return finishWith(ending)
    setOutcome(ending)
  }

  function askTransfer() {
    if (!current) return refuse(words.notes.nobodyHere)
    setOutcomeMenuOpen(false)
    setDialogue({ is: 'transfer', current })
  }

  function askClose() {
    if (current) return refuse(words.closing.busy)
    if (view.waitingHere > 0) return setDialogue({ is: 'closing' })
    return perform(deeds.closeDeed(counterId))
  }

  function recall() {
    if (current?.state !== 'called')
      return refuse(current ? words.notes.sitsHere(spell(current.letter, current.number)) : words.notes.nobodyHere)
    return perform(deeds.recallDeed(current))
  }

  const mine = (act: () => unknown) => () => {
    if (session?.isMine) act()
  }
  return {
    main: () => {
      if (!session || session.isMine) main()
    },
    recall: mine(recall),
    call: (ticket, reason) => mine(() => call(ticket, reason))(),
    end: ending => mine(() => end(ending))(),
    toggleOutcomes: mine(() => (current ? setOutcomeMenuOpen(!isOutcomeMenuOpen) : refuse(words.notes.nobodyHere))),
    askTransfer: mine(askTransfer),
    askHold: mine(() => (current ? setDialogue({ is: 'hold', current }) : refuse(words.notes.nobodyHere))),
    pauseOrResume: mine(() =>
      session?.pausedAt ? perform(deeds.resumeDeed(counterId)) : setDialogue({ is: 'pause' }),
    ),
    askPalette: () => setDialogue({ is: 'palette' }),
    askShortcuts: () => setDialogue({ is: 'shortcuts' }),
    askClose: mine(askClose),
    askReferrals: () => setDialogue({ is: 'referrals', at: null }),
    askRefer: mine(() => (current ? setDialogue({ is: 'refer', current }) : refuse(words.notes.nobodyHere))),
    endHold: ticket => perform(deeds.endHoldDeed(ticket)),
    bringBack: ticket => perform(deeds.returnDeed(ticket)),
    open: () => perform(deeds.openDeed(counterId, false)),
    takeOver: () => perform(deeds.openDeed(counterId, true)),
    retry: runner.retry,
  }
}
