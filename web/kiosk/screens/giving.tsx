import { words } from '../words.ts'
import type { Frame } from './frame.ts'
import { Screen } from './screen.tsx'

/** The number is being taken and printed: seconds, and nothing to press twice. */
export function Giving({ frame }: { frame: Frame }) {
  const say = words[frame.language]
  return (
    <Screen frame={frame} name="giving" title={say.giving}>
      <p class="kiosk-lead" role="status">
        {say.givingHint}
      </p>
    </Screen>
  )
}
