import '#ui/tokens.css'
import '#ui/base.css'
import './author.css'
import { keepText } from './keep-text.ts'
import { pressKeys } from './press-keys.ts'
import { waitForLine } from './wait-for-line.ts'

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-keeps]')) {
  keepText(form)
  pressKeys(form)
}
waitForLine()
