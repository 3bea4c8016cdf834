import { Frame, type FrameProps } from './frame.tsx'
import { inLanguage } from './when.ts'
import { words } from './words.ts'

export interface GoneProps {
  frame: FrameProps
  what: 'unknown' | 'service' | 'busy'
}

/** The same page for every address that is not a booking; one for a service without booking; one for a bad moment. */
export default function BookingGonePage({ frame, what }: GoneProps) {
  const say = words[frame.language]
  return (
    <Frame frame={frame}>
      <h1>{say.gone[what]}</h1>
      <p>{say.gone[`${what}Meaning`]}</p>
      {what === 'unknown' && (
        <p>
          <a href={inLanguage('/b', frame.language)}>{say.gone.find}</a>
        </p>
      )}
    </Frame>
  )
}
