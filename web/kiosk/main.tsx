import { render } from 'preact'
import { useState } from 'preact/hooks'
import '#ui/tokens.css'
import '#ui/base.css'
import { PairingGate } from '#client/pairing.tsx'
import { readStart } from '#client/start.ts'
import type { Me } from '#contracts/identity'
import { Kiosk } from './kiosk.tsx'
import { choosePrinter, printerOf } from './printer/choice.ts'
import { ChoosePrinter } from './screens/notices.tsx'
import { stayInside } from './stay-inside.ts'
import { words } from './words.ts'

document.documentElement.classList.add('kiosk-root')
document.body.classList.add('kiosk')
stayInside()

/** A paired kiosk, after a technician has chosen its printer where that is needed. */
function Paired({ me }: { me: Me }) {
  const [isReady, setReady] = useState(!isSetUp())
  const [hasFailed, setFailed] = useState(false)
  const choosePort = async () => {
    try {
      await printerOf(choosePrinter(location.search, localStorage)).connect?.()
      setReady(true)
    } catch {
      setFailed(true)
    }
  }
  if (!isReady) return <ChoosePrinter hasFailed={hasFailed} onChoose={() => void choosePort()} />
  return <Kiosk hallId={me.hallId ?? readStart().halls[0]?.id ?? ''} />
}

/** `?printer=serial` or `usb` in the address: a technician stands here. The kiosk's own address has no query. */
function isSetUp(): boolean {
  const asked = new URLSearchParams(location.search).get('printer')
  return asked === 'serial' || asked === 'usb'
}

const place = document.getElementById('app')
if (place)
  render(
    <PairingGate kind="kiosk" title={words.id.title}>
      {(me: Me) => <Paired me={me} />}
    </PairingGate>,
    place,
  )
