import type { HallBoard } from '#contracts/queue'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { LiveMark, type LiveState } from '#ui/live.tsx'
import { PracticeStrip } from '#ui/practice.tsx'
import { Toast } from '#ui/toast.tsx'
import { AskDialog, type AskDialogProps } from './ask-dialog.tsx'
import type { Ask, AtOnce, ClosingOptions } from './asks.ts'
import { Bar } from './bar.tsx'
import { CallOrder } from './call-order.tsx'
import { Closings } from './closings.tsx'
import { Counters, ServedPerCounter } from './counters.tsx'
import { BeforeOpening, ClosedDay } from './day.tsx'
import { Devices } from './devices.tsx'
import { Figures, Honesty } from './figures.tsx'
import { Emergency, News } from './notices.tsx'
import { Plan } from './plan.tsx'
import { Referrals, type ReferralTile } from './referrals.tsx'
import { Shortages } from './shortages.tsx'
import { type Advice, SuggestionPanel } from './suggestions.tsx'
import { EmptyBooths, LongWaits, OutOfOrder } from './waits.tsx'
import { wallDay, wallTime } from './wall-time.ts'
import { words } from './words.ts'

export interface BoardProps {
  board: HallBoard
  referrals: ReferralTile
  advice: Advice
  link: LiveState
  options: ClosingOptions | 'failed' | undefined
  devicesHref: string
  planningHref: string
  /** Only where there is another hall to go to. */
  otherHallHref: string | null
  ask: Ask | null
  /** Why the last deed was refused; in the dialog while one is open. */
  refusal: string | null
  done: string | null
  deeds: AskDialogProps['deeds']
  atOnce: AtOnce
  onAsk(ask: Ask | null): void
  onRefresh(): void
  onSignOut(): void
}

/** M1: the hall as it is now, on one page. */
export function Board(props: BoardProps) {
  const { board, link, ask, refusal, done, onAsk } = props
  return (
    <div class="manager">
      <Bar {...props} />
      <main class="manager-main" id="lantai">
        <h1 class="visually-hidden">{words.title}</h1>
        <div class="manager-notes">
          {board.isPractice && <PracticeStrip />}
          <Emergency announcements={board.announcements} atOnce={props.atOnce} />
          {link === 'lost' && (
            <Banner kind="stale" role="status">
              <strong>{words.stale(wallTime(board.at))}</strong> {words.staleMeaning}{' '}
              <Button kind="plain" onClick={props.onRefresh}>
                {words.retry}
              </Button>
            </Banner>
          )}
          {board.day.state === 'closed' && <ClosedDay closedAt={board.day.closedAt} />}
          {refusal && !ask && (
            <Banner kind="bad" role="alert">
              {refusal}
            </Banner>
          )}
        </div>
        <Day {...props} />
      </main>
      <Foot {...props} />
      {done && <Toast>{done}</Toast>}
      {ask && (
        <AskDialog
          ask={ask}
          board={board}
          options={props.options}
          refusal={refusal}
          deeds={props.deeds}
          close={() => onAsk(null)}
        />
      )}
    </div>
  )
}

function Day(props: BoardProps) {
  const { board } = props
  if (board.day.state === 'not-open')
    return (
      <div class="manager-columns">
        <BeforeOpening board={board} onAsk={props.onAsk} />
        <div class="manager-right">
          <Referrals {...props.referrals} />
          <Devices devices={board.devices} devicesHref={props.devicesHref} />
          <Notices {...props} />
        </div>
      </div>
    )
  if (board.day.state === 'closed')
    return (
      <>
        <Figures board={board} />
        <Honesty board={board} />
        <div class="manager-columns">
          <OutOfOrder board={board} />
          <CallOrder order={board.callOrder} />
          <ServedPerCounter counters={board.counters} />
        </div>
        <Referrals {...props.referrals} />
      </>
    )
  return <OpenDay {...props} />
}

function OpenDay(props: BoardProps) {
  const { board, onAsk } = props
  return (
    <>
      <Figures board={board} />
      <Honesty board={board} />
      <div class="manager-columns">
        <div class="manager-left">
          <EmptyBooths booths={board.emptyBooths} />
          <Plan zones={board.zones} counters={board.counters} />
          <SuggestionPanel {...props.advice} />
          <div class="manager-pair">
            <LongWaits waits={board.longWaits} />
            <OutOfOrder board={board} />
          </div>
          <CallOrder order={board.callOrder} />
          <Referrals {...props.referrals} />
          <Notices {...props} />
        </div>
        <div class="manager-right">
          <Counters counters={board.counters} onAsk={onAsk} />
          <Devices devices={board.devices} devicesHref={props.devicesHref} />
        </div>
      </div>
    </>
  )
}

/** What visitors are told: closings, and news on the displays. */
function Notices({ board, options, atOnce, onAsk }: BoardProps) {
  return (
    <div class="manager-pair">
      <Closings closings={board.closings} at={board.at} options={options} atOnce={atOnce} onAsk={onAsk} />
      <Shortages board={board} />
      <News announcements={board.announcements} atOnce={atOnce} />
    </div>
  )
}

function Foot({ board, link, otherHallHref, onAsk, onSignOut }: BoardProps) {
  return (
    <footer class="foot">
      <p class="quiet">
        {wallDay(board.at)}. {board.openHoursId && words.hours(board.openHoursId)}
      </p>
      <div class="foot-right">
        <LiveMark state={link} at={wallTime(board.at)} />
        {otherHallHref && <a href={otherHallHref}>{words.otherHall}</a>}
        {board.day.state === 'open' && (
          <Button kind="plain" onClick={() => onAsk({ about: 'close-day' })}>
            {words.closeDay}
          </Button>
        )}
        <Button kind="plain" icon="log-out" onClick={onSignOut}>
          {words.signOut}
        </Button>
      </div>
    </footer>
  )
}
