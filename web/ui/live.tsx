/** How fresh a screen is: R-5 of the screens' rules. */
export type LiveState = 'live' | 'late' | 'lost'

/** “Langsung, 09.58” when fresh; otherwise from when the data is. Never shows old data as fresh. */
export function LiveMark({ state, at }: { state: LiveState; at: string }) {
  if (state === 'live') return <span class="live">Langsung, {at}</span>
  return (
    <span class="live live-late" role="status">
      {state === 'late' ? `Menyambung lagi… data pukul ${at}` : `Terputus. Data pukul ${at}`}
    </span>
  )
}
