import { wallTime } from '#client/clock.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { spell } from '#ui/spell.ts'
import type { ConsoleProps } from './console.tsx'
import { words } from './words.ts'

/** What stands in the way of working as usual, and what can be done about it. */
export function Banners(props: ConsoleProps) {
  return (
    <>
      <Connection {...props} />
      <Standing {...props} />
    </>
  )
}

/** Lost from the hall: the person at the counter comes first, and nothing old is shown as fresh. */
function Connection({ view, live, isUnsent, acts }: ConsoleProps) {
  if (live !== 'lost' && !isUnsent) return null
  return (
    <Banner kind="stale" role="status">
      <strong>{isUnsent ? words.banner.unsent : words.banner.offline}</strong>{' '}
      {live === 'live' ? words.banner.isBack : <Meanwhile view={view} />}{' '}
      <Button kind="plain" onClick={acts.retry}>
        {words.banner.retry}
      </Button>
    </Banner>
  )
}

function Meanwhile({ view: { current, at } }: Pick<ConsoleProps, 'view'>) {
  return (
    <>
      {current ? words.banner.offlineServing(spell(current.letter, current.number)) : words.banner.offlineIdle}{' '}
      {words.banner.asOf(wallTime(at))}
    </>
  )
}

/** Whose counter this is, and whether the hall's day runs. */
function Standing({ view, acts }: ConsoleProps) {
  const { day, session } = view
  if (day.state !== 'open') {
    const isOver = day.state === 'closed'
    return (
      <Banner role="status">
        <strong>{isOver ? words.banner.dayClosed : words.banner.dayNotOpen}</strong>{' '}
        {isOver ? words.banner.dayClosedMeaning : words.banner.dayNotOpenMeaning}
      </Banner>
    )
  }
  if (!session) {
    return (
      <Banner role="status">
        <strong>{words.banner.closed}</strong> {words.banner.closedMeaning}{' '}
        <Button keys="F2" onClick={acts.open}>
          {words.banner.open}
        </Button>
      </Banner>
    )
  }
  if (session.isMine) return null
  return (
    <Banner kind="warn" role="alert">
      <strong>{words.banner.taken}</strong> {session.officerName && words.take.who(session.officerName)}{' '}
      {words.banner.takenMeaning} <Button onClick={acts.takeOver}>{words.banner.takeBack}</Button>
    </Banner>
  )
}
