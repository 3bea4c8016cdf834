import { render } from 'preact'
import '#ui/tokens.css'
import '#ui/base.css'
import '../manager.css'
import 'uplot/dist/uPlot.min.css'
import './planning.css'
import { whatIf } from '#contracts/planning'
import { setCallOrder } from '#contracts/queue'
import { Entrance } from '../entrance.tsx'
import { LivePlanning } from './live-planning.tsx'
import { words } from './words.ts'

const place = document.getElementById('app')
document.body.classList.add('console')
if (place)
  render(
    <Entrance access={whatIf.access} words={words}>
      {({ me, hall, otherHallHref }) => (
        <LivePlanning
          key={hall.id}
          hall={hall}
          otherHallHref={otherHallHref}
          mayDecide={me.permissions.includes(setCallOrder.access)}
        />
      )}
    </Entrance>,
    place,
  )
