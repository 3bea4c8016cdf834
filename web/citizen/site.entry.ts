import '#ui/tokens.css'
import '#ui/elements.css'
import '#ui/number.css'
import '#ui/controls.css'
import '#ui/messages.css'
import '#ui/drawings.css'
import './site.css'
import './service.css'
import './print.css'
import { followAnswers } from './checklist-live.ts'

followAnswers()
