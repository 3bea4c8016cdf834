import { render } from 'preact'
import '#ui/tokens.css'
import '#ui/base.css'
import './counter.css'
import { App } from './app.tsx'

const place = document.getElementById('app')
if (place) render(<App />, place)
