import { render } from 'preact'
import '#ui/tokens.css'
import '#ui/base.css'
import './display.css'
import { PairingGate } from '#client/pairing.tsx'
import { readStart } from '#client/start.ts'
import { LiveDisplay } from './live-display.tsx'
import { words } from './words.ts'

/** A display is dark at any hour: it hangs in a bright hall and is looked at from afar. */
function mount(place: HTMLElement): void {
  document.documentElement.dataset.theme = 'dark'
  document.documentElement.classList.add('display-root')
  const { halls, tenant } = readStart()
  render(
    <PairingGate kind="display" title={words.title}>
      {me => (
        <LiveDisplay
          me={me}
          hallId={me.hallId ?? ''}
          hallName={halls.find(hall => hall.id === me.hallId)?.name ?? tenant.name}
        />
      )}
    </PairingGate>,
    place,
  )
}

const place = document.getElementById('app')
if (place) mount(place)
