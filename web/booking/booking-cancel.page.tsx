import { Deed, Frame, type FrameProps } from './frame.tsx'
import { inLanguage } from './when.ts'
import { words } from './words.ts'

export interface CancelProps {
  frame: FrameProps
  secret: string
  what: string
  isWaiting: boolean
  key_: string
}

/** Asks once before a time is given back: it cannot be had again if somebody else was waiting. */
export default function BookingCancelPage({ frame, secret, what, isWaiting, key_ }: CancelProps) {
  const { language } = frame
  const say = words[language]
  const at = (path: string) => inLanguage(path, language)
  return (
    <Frame frame={frame}>
      <h1>{isWaiting ? `${say.mine.leave}?` : say.cancel.title}</h1>
      <p class="booking-what">
        <strong>{what}</strong>
      </p>
      {!isWaiting && <p>{say.cancel.meaning}</p>}
      <Deed action={at(`/b/${secret}/batal`)} fields={{ key: key_ }}>
        <button class="button button-danger button-wide" type="submit">
          {isWaiting ? say.mine.leave : say.cancel.yes}
        </button>
      </Deed>
      <p>
        <a href={at(`/b/${secret}`)}>{say.cancel.no}</a>
      </p>
    </Frame>
  )
}
