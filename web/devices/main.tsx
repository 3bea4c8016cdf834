import { render } from 'preact'
import '#ui/tokens.css'
import '#ui/base.css'
import './devices.css'
import { devices } from '#contracts/identity'
import { Entrance } from './entrance.tsx'
import { LiveDevices } from './live-devices.tsx'
import { words } from './words.ts'

const place = document.getElementById('app')
document.body.classList.add('console')
if (place)
  render(
    <Entrance access={devices.access} words={words}>
      {({ me, hall }) => <LiveDevices key={hall.id} me={me} hall={hall} />}
    </Entrance>,
    place,
  )
