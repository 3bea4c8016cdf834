import type { JSX } from 'preact'
import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import './pairing.css'
import { askPairing, collectPairing, type DeviceKind, type Me, me, PairingOver, presence } from '#contracts/identity'
import type { Reply } from '#platform/contract'
import type { ProblemDetails } from '#platform/problem'
import { Banner } from '#ui/banner.tsx'
import { Roof } from '#ui/roof.tsx'
import { ask } from './ask.ts'
import { beDevice, deviceToken, keepDeviceToken } from './device.ts'
import { useLive } from './live.ts'

const pollMs = 2_000
const retryMs = 3_000
const refusedMs = 10_000
/** A name, a zone or the voice may have been given to another device meanwhile. */
const askMeAgainMs = 30_000

const words = {
  enter: 'Masukkan kode ini di halaman Perangkat',
  where:
    'Buka halaman Perangkat di komputer pengelola, lalu ketik enam angka ini. Layar ini menyala sendiri sesudahnya.',
  loading: 'Memuat',
  making: 'Menyiapkan kode',
  unreachable: 'Server belum bisa dihubungi.',
  retrying: 'Layar ini mencoba lagi sendiri. Periksa kabel jaringan atau Wi-Fi.',
}

interface GateProps {
  kind: DeviceKind
  title: string
  children(me: Me): JSX.Element
}

/** Lets a paired device in; shows the code to pair it otherwise, and again as soon as it is taken back. */
export function PairingGate({ kind, title, children }: GateProps) {
  const [token, setToken] = useState(() => {
    beDevice(kind)
    return deviceToken()
  })
  const forget = useCallback(() => {
    keepDeviceToken(null)
    setToken(null)
  }, [])
  const keep = useCallback((given: string) => {
    keepDeviceToken(given)
    setToken(given)
  }, [])

  if (!token) return <Pairing kind={kind} title={title} onToken={keep} />
  return (
    <Paired key={token} kind={kind} title={title} onEnded={forget}>
      {children}
    </Paired>
  )
}

function Paired({ kind, title, onEnded, children }: GateProps & { onEnded(): void }) {
  const [known, setKnown] = useState<Me>()
  const [isUnreachable, setUnreachable] = useState(false)
  const live = useLive(presence, {}, { ended: onEnded })

  // Asked again with every new connection: it may follow a revocation that we did not hear.
  useEffect(() => {
    const loop = startLoop(async () => {
      try {
        const answer = await ask(me, {})
        setUnreachable(false)
        if (answer.deviceKind !== kind) return void onEnded()
        setKnown(before => (JSON.stringify(before) === JSON.stringify(answer) ? before : answer))
        return askMeAgainMs
      } catch (problem) {
        if ((problem as ProblemDetails).status === 401) return void onEnded()
        setUnreachable(true)
        return retryMs
      }
    })
    return loop.end
  }, [kind, onEnded, live.connection])

  return known ? children(known) : <PairingPage title={title} isUnreachable={isUnreachable} isPaired />
}

function Pairing({ kind, title, onToken }: { kind: DeviceKind; title: string; onToken(token: string): void }) {
  const [code, setCode] = useState<string>()
  const [isUnreachable, setUnreachable] = useState(false)
  const pairing = useRef<Reply<typeof askPairing> | undefined>(undefined)

  useEffect(() => {
    const loop = startLoop(async () => {
      try {
        pairing.current ??= await ask(askPairing, { kind })
        setCode(pairing.current.code)
        const { id, secret } = pairing.current
        const { token } = await ask(collectPairing, { id, secret })
        setUnreachable(false)
        return token ? void onToken(token) : pollMs
      } catch (problem) {
        // The hall's clock decides when a code is over, not this device's, which may be wrong.
        if (PairingOver.is(problem)) {
          pairing.current = undefined
          return 0
        }
        const isRefused = (problem as ProblemDetails).status === 429
        setUnreachable(!isRefused)
        return isRefused ? refusedMs : retryMs
      }
    })
    return loop.end
  }, [kind, onToken])

  return <PairingPage title={title} code={code} isUnreachable={isUnreachable} />
}

interface PairingPageProps {
  title: string
  code?: string | undefined
  isUnreachable: boolean
  /** It has a token already and only waits for the server. */
  isPaired?: boolean
}

/** The code of a new device, to be read from across a room; or that the server does not answer. */
export function PairingPage({ title, code, isUnreachable, isPaired = false }: PairingPageProps) {
  return (
    <main class="pairing">
      <h1>
        <Roof />
        {title}
      </h1>
      {isUnreachable && (
        <Banner kind="stale" role="status">
          <strong>{words.unreachable}</strong> {words.retrying}
        </Banner>
      )}
      {isPaired ? !isUnreachable && <p>{words.loading}</p> : <Code code={code} isUnreachable={isUnreachable} />}
    </main>
  )
}

function Code({ code, isUnreachable }: { code: string | undefined; isUnreachable: boolean }) {
  if (!code) return isUnreachable ? null : <p>{words.making}</p>
  return (
    <>
      <p class="pairing-enter">{words.enter}</p>
      <p class="pairing-code">
        <span class="visually-hidden">{[...code].join(' ')}</span>
        <span aria-hidden="true">{code.slice(0, 3)}</span>
        <span aria-hidden="true">{code.slice(3)}</span>
      </p>
      <p class="quiet">{words.where}</p>
    </>
  )
}

/** Runs a step, then again after as many milliseconds as it answers; stops when it answers nothing. */
function startLoop(step: () => Promise<number | undefined>): { end(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isOver = false
  const run = async () => {
    const pauseMs = await step()
    if (!isOver && pauseMs !== undefined) timer = setTimeout(run, pauseMs)
  }
  void run()
  return {
    end: () => {
      isOver = true
      clearTimeout(timer)
    },
  }
}
