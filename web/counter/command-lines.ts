import type { CounterView, InLine } from '#contracts/queue'
import { spell } from '#ui/spell.ts'
import type { Acts } from './console.tsx'
import type { PaletteLine } from './palette.ts'
import { referralWords } from './referral-words.ts'
import { words } from './words.ts'

interface CommandLines {
  view: CounterView
  acts: Acts
  callTicket(ticket: InLine): void
  onChange(): void
  onSignOut(): void
}

/** What the palette offers as things stand: commands first, then the numbers this counter could call. */
export function commandLines({ view, acts, callTicket, onChange, onSignOut }: CommandLines): PaletteLine[] {
  const { session, current, next, held, missed } = view
  const numbers = session?.isMine
    ? [
        ...next.map(ticket => ({
          id: ticket.ticketId,
          label: words.palette.callNumber(spell(ticket.letter, ticket.number)),
          also: words.palette.waited(ticket.nameId, ticket.waitedMinutes),
          run: () => callTicket(ticket),
        })),
        ...held.map(ticket => ({
          id: ticket.ticketId,
          label: words.palette.endHold(spell(ticket.letter, ticket.number)),
          run: () => acts.endHold(ticket),
        })),
        ...missed.map(ticket => ({
          id: ticket.ticketId,
          label: words.palette.bringBack(spell(ticket.letter, ticket.number)),
          run: () => acts.bringBack(ticket),
        })),
      ]
    : []
  const atWork: PaletteLine[] = current
    ? [
        ...(current.state === 'called'
          ? [{ id: 'recall', label: words.work.recall, key: 'F4', run: acts.recall }]
          : []),
        { id: 'transfer', label: words.transfer.title, key: 'F9', run: acts.askTransfer },
        { id: 'hold', label: words.hold.title(spell(current.letter, current.number)), key: 'F10', run: acts.askHold },
        { id: 'refer', label: referralWords.connect, key: 'F7', run: acts.askRefer },
        { id: 'outcomes', label: words.work.outcome, key: 'F8', run: acts.toggleOutcomes },
      ]
    : []
  const ofCounter: PaletteLine[] = session?.isMine
    ? [
        ...atWork,
        {
          id: 'pause',
          label: session.pausedAt ? words.bar.resume : words.bar.pause,
          key: 'Shift F2',
          run: acts.pauseOrResume,
        },
        { id: 'close', label: words.bar.closeCounter, run: acts.askClose },
      ]
    : []
  return [
    ...ofCounter,
    ...numbers,
    { id: 'referrals', label: referralWords.title, key: 'F6', run: acts.askReferrals },
    { id: 'supplies', label: words.palette.supplies, run: () => void window.open('/persediaan', '_blank', 'noopener') },
    { id: 'change', label: words.palette.changeCounter, run: onChange },
    { id: 'shortcuts', label: words.palette.shortcuts, key: 'Shift F1', run: acts.askShortcuts },
    { id: 'sign-out', label: words.bar.signOut, run: onSignOut },
  ]
}
