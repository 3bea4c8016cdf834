/** The roof mark: a stand-in until a tenant puts its own. */
export function Roof() {
  return (
    <svg class="roof" viewBox="0 0 32 32" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="3.5">
      <path d="M3 13 16 4l13 9" stroke-linejoin="miter" />
      <path d="M7 16v12M13 16v12M19 16v12M25 16v12" />
    </svg>
  )
}
