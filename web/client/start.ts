/** What the server writes into an app's page: enough to begin without asking. */
export interface Start {
  tenant: { id: string; name: string }
  halls: { id: string; name: string }[]
  /** Example data and a clock of its own: say so on every screen. */
  isPractice: boolean
  /** The hall's clock when the page was made (RFC 3339), and how many hall seconds pass in a real one. */
  now: string
  speed: number
}

/** Reads what the server wrote into `<script type="application/json" id="satap-start">`. */
export function readStart(): Start {
  const text = document.getElementById('satap-start')?.textContent
  if (!text) throw new Error('The page carries no satap-start')
  return JSON.parse(text) as Start
}
