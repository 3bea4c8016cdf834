import { render } from 'preact'
import '#ui/tokens.css'
import '#ui/base.css'
import './manager.css'
import { hallBoard } from '#contracts/queue'
import { Entrance } from './entrance.tsx'
import { LiveBoard } from './live-board.tsx'
import { words } from './words.ts'

const place = document.getElementById('app')
document.body.classList.add('console')
if (place)
  render(
    <Entrance access={hallBoard.access} words={words}>
      {({ hall, otherHallHref }) => <LiveBoard key={hall.id} hallId={hall.id} otherHallHref={otherHallHref} />}
    </Entrance>,
    place,
  )
