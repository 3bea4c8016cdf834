import { render } from 'preact'
import '#ui/tokens.css'
import '#ui/base.css'
import './greeter.css'
import { issue } from '#contracts/queue'
import { Entrance } from './entrance.tsx'
import { LiveGreeter } from './live-greeter.tsx'
import { words } from './words.ts'

const place = document.getElementById('app')
document.body.classList.add('console', 'tablet')
if (place)
  render(
    <Entrance access={issue.access} words={words}>
      {({ hall }) => <LiveGreeter key={hall.id} hallId={hall.id} />}
    </Entrance>,
    place,
  )
