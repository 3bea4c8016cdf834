import { useEffect, useState } from 'preact/hooks'
import { Offline } from '#client/ask.ts'
import { useHallClock, wallTime } from '#client/clock.ts'
import { useDeed } from '#client/deed.ts'
import { useQuestion } from '#client/question.ts'
import {
  CodeUnknown,
  type Device,
  devices as devicesEndpoint,
  type Me,
  pairDevice,
  revokeDevice,
} from '#contracts/identity'
import { hall as hallEndpoint } from '#contracts/places'
import { hallBoard } from '#contracts/queue'
import { NotFound } from '#platform/problem'
import { DevicesPage } from './devices-page.tsx'
import { Coming, leave, NotRead, useSignInAgain } from './entrance.tsx'
import type { Pairing } from './pair-form.tsx'
import { words } from './words.ts'

/** A device is silent after 30 seconds, and nothing announces a silence. */
const askEveryMs = 10_000
const lostMs = 60_000
const doneShownMs = 8_000

interface LiveDevicesProps {
  me: Me
  hall: { id: string; name: string }
}

/** The list as it is now, and what is done to it. */
export function LiveDevices({ me, hall }: LiveDevicesProps) {
  const [round, setRound] = useState(0)
  const list = useQuestion(devicesEndpoint, { hallId: hall.id }, { nudge: round })
  const facts = useQuestion(hallEndpoint, { hallId: hall.id })
  useSignInAgain(list.refusal)
  const pairing = useDeed(pairDevice)
  const revoking = useDeed(revokeDevice)
  const [asked, setAsked] = useState<Device | null>(null)
  const { done, setDone } = useDone()
  const at = useReadAt(list.askedAt)

  useEffect(() => {
    const timer = setInterval(() => setRound(before => before + 1), askEveryMs)
    return () => clearInterval(timer)
  }, [])

  if (!list.answer)
    return list.state === 'failed' ? <NotRead words={words} onRetry={list.again} /> : <Coming words={words} />

  async function pair(input: Pairing) {
    const paired = await pairing.do({ hallId: hall.id, ...input })
    if (paired) setDone(words.paired(paired.name))
    list.again()
  }
  async function revoke(device: Device) {
    const answer = await revoking.do({ id: device.id })
    if (answer) {
      setDone(words.revoked(device.name))
      setAsked(null)
    }
    list.again()
  }
  const age = Date.now() - (list.askedAt ?? 0)
  return (
    <DevicesPage
      devices={list.answer.devices}
      hallName={hall.name}
      zones={facts.answer?.zones ?? (facts.state === 'failed' ? 'failed' : undefined)}
      link={age > lostMs ? 'lost' : list.state === 'stale' ? 'late' : 'live'}
      at={at}
      canPair={me.permissions.includes(pairDevice.access)}
      isPractice={me.isPractice}
      floorHref={me.permissions.includes(hallBoard.access) ? `/manager?hall=${hall.id}` : null}
      asked={asked}
      pairedId={pairing.answer?.id ?? null}
      isSending={pairing.isBusy}
      refusal={pairing.refusal ? { isCode: CodeUnknown.is(pairing.refusal), text: sayRefusal(pairing.refusal) } : null}
      revokeRefusal={revoking.refusal ? sayRefusal(revoking.refusal) : null}
      done={done}
      onPair={pair}
      onAsk={device => {
        revoking.reset()
        setAsked(device)
      }}
      onRevoke={revoke}
      onRefresh={list.again}
      onSignOut={leave}
    />
  )
}

function sayRefusal(problem: unknown): string {
  if (CodeUnknown.is(problem)) return words.codeUnknown
  if (NotFound.is(problem)) return words.gone
  return Offline.is(problem) ? words.offline : words.other
}

/** What was done, for some seconds. */
function useDone() {
  const [done, setDone] = useState<string | null>(null)
  useEffect(() => {
    if (done === null) return
    const timer = setTimeout(() => setDone(null), doneShownMs)
    return () => clearTimeout(timer)
  }, [done])
  return { done, setDone }
}

/** What the hall’s clock showed when the list was read: the list itself does not say. */
function useReadAt(askedAt: number | undefined): string {
  const now = useHallClock()
  const [at, setAt] = useState(now)
  useEffect(() => setAt(now), [askedAt])
  return wallTime(at)
}
