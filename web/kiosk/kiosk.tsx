import { useCallback, useEffect, useState } from 'preact/hooks'
import { newKey } from '#client/ask.ts'
import { bookingIn, listenToScanner } from '#client/booking-code.ts'
import { listenToArrows } from './arrows.ts'
import { callGreeter } from './ports.ts'
import { type Frame, usualComfort } from './screens/frame.ts'
import { Disconnected, Emergency, Loading, StillHere } from './screens/notices.tsx'
import { Shown } from './shown.tsx'
import { type ArrivingBooking, nobodyHere, type Sitting, screenOf } from './sitting.ts'
import { useGiving } from './use-giving.ts'
import { useHall } from './use-hall.ts'
import { type Limit, useLeaving, whileChoosing, whileIdle, withPaper, withScreen } from './use-leaving.ts'
import { useSpeech } from './use-speech.ts'
import { useStandards } from './use-standards.ts'

/** The kiosk of a hall: one person after another, and nothing of the one before. */
export function Kiosk({ hallId }: { hallId: string }) {
  const hall = useHall(hallId)
  const [sitting, setSitting] = useState<Sitting>(nobodyHere)
  const [comfort, setComfort] = useState(usualComfort)
  const [help, setHelp] = useState<Frame['help']>('none')
  const standards = useStandards(sitting.serviceIds)
  const { printer, give, printList } = useGiving({
    hallId,
    hall,
    standards,
    sitting,
    onSitting: setSitting,
  })
  const screen = screenOf(sitting)
  const isConnected = !hall.isGone && hall.view !== undefined

  const forget = useCallback(() => {
    setSitting(nobodyHere)
    setComfort(usualComfort)
    setHelp('none')
  }, [])
  const { isAsking, stay } = useLeaving(limitOf(sitting, comfort !== usualComfort), sitting, forget)
  // Read again once the papers are known; nothing is read to an empty hall.
  const spoken = `${sitting.path.length} ${screen.at} ${standards.includes('loading')} ${isAsking}`
  const canSpeak = useSpeech(sitting.language, comfort.isSpoken && screen.at !== 'idle', spoken)

  useEffect(() => listenToArrows(document.body), [])
  const arriveWith = (booking: ArrivingBooking) => {
    setSitting(before => ({ ...before, booking }))
    give({ delivery: 'paper', key: newKey() }, { booking })
  }
  const isWaiting = screen.at === 'idle' || screen.at === 'arriving'
  useEffect(() => {
    if (!isWaiting || !isConnected) return
    return listenToScanner(text => {
      const named = bookingIn(text)
      if (named && 'secret' in named) arriveWith(named)
      // A scanner may read the printed code too: the phone is asked for then.
      else if (named)
        setSitting(before => ({
          ...before,
          path: [{ at: 'idle' }, { at: 'arriving', code: named.code, phoneEnd: '' }],
        }))
    })
  })
  useEffect(() => {
    document.documentElement.lang = sitting.language
  }, [sitting.language])
  // The keypad begins at the top of each new screen.
  useEffect(() => document.querySelector<HTMLElement>('#judul')?.focus({ preventScroll: true }), [screen])
  useEffect(() => {
    if (help === 'none') return
    const timer = setTimeout(() => setHelp('none'), 20_000)
    return () => clearTimeout(timer)
  }, [help])

  if (hall.view?.emergency && screen.at !== 'given') return <Emergency emergency={hall.view.emergency} />
  const frame: Frame = {
    language: sitting.language,
    hallName: hall.view?.hallName ?? '',
    time: hall.time,
    staleAt: hall.staleAt,
    comfort,
    canSpeak,
    help,
    isPractice: hall.view?.isPractice ?? false,
    isSimulated: printer.kind === 'simulator',
    onComfort: kind => setComfort(before => ({ ...before, [kind]: !before[kind] })),
    onHelp: async () => setHelp((await callGreeter(hallId, 'help')) ? 'coming' : 'failed'),
  }
  if (!hall.view) return hall.isGone ? <Disconnected frame={frame} lastAt={null} /> : <Loading />
  const { view } = hall
  // Whoever has a number, or waits for one, keeps the screen that says so.
  const isChoosing =
    screen.at !== 'giving' && screen.at !== 'given' && screen.at !== 'not-given' && screen.at !== 'list'
  if (!isConnected && isChoosing) return <Disconnected frame={frame} lastAt={hall.lastAt} />

  return (
    <>
      <Shown
        frame={frame}
        view={view}
        hall={hall.hall}
        agencies={hall.agencies}
        notHere={hall.notHere}
        days={hall.days}
        sitting={sitting}
        standards={standards}
        onSitting={setSitting}
        onAnswer={delivery => {
          // An ordinary number, also after a booking that was not accepted.
          setSitting(before => ({ ...before, booking: null }))
          give({ delivery, key: newKey() }, { booking: null })
        }}
        onAnyway={() => {
          setSitting(before => ({ ...before, booking: null, isAnyway: true }))
          give({ delivery: 'paper', key: newKey() }, { booking: null, isAnyway: true })
        }}
        onAgain={press => give(press)}
        onArrive={arriveWith}
        onList={printList}
        onDone={forget}
      />
      {isAsking && <StillHere language={sitting.language} onStay={stay} onLeave={forget} />}
    </>
  )
}

/** How long this screen may stand untouched. While a number is being made nobody is sent away. */
function limitOf(sitting: Sitting, hasOwnComfort: boolean): Limit | null {
  const screen = screenOf(sitting)
  if (screen.at === 'giving' || (screen.at === 'list' && screen.isPrinting)) return null
  if (screen.at === 'given') return screen.given.by === 'paper' ? withPaper : withScreen
  if (screen.at === 'list') return screen.fault ? withScreen : withPaper
  if (screen.at === 'idle') return hasOwnComfort || sitting.language !== 'id' ? whileIdle : null
  return whileChoosing
}
