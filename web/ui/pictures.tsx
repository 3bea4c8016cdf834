import type { JSX } from 'preact'

/** Pictures of priority groups, by the group's id: 48-grid, one line, one area filled. */
const drawings: Record<string, () => JSX.Element> = {
  elderly: () => (
    <>
      <circle class="flat" cx="19" cy="8" r="4.5" />
      <path d="M19 15.5c-5 2-6.5 7-5 13L11 43M14 28.5l9 4.5 1.5 10M18 19l5 7 7 1M33 24v19M28.5 24H33" />
    </>
  ),
  disability: () => (
    <>
      <circle class="flat" cx="20" cy="7.5" r="4.5" />
      <path d="M20 15v13h11l5 11h4M20 20h9M15.5 22.5a10.5 10.5 0 1 0 14 14.5" />
    </>
  ),
  'pregnant-or-nursing': () => (
    <>
      <circle class="flat" cx="21" cy="8" r="4.5" />
      <path class="flat" d="M21 15.5c-4.5 0-6.5 3.5-6.5 8V31h9.5c5 0 8-2.5 8-6s-3-5.5-6-5.5c0-2-2-4-5-4z" />
      <path d="M18 31v13M25.5 31v13" />
    </>
  ),
  'small-child': () => (
    <>
      <circle class="flat" cx="16" cy="8" r="4.5" />
      <circle class="flat" cx="34" cy="22" r="3.5" />
      <path d="M16 15.5c-4 0-6 3-6 7V30h3v14h6.5V30h1.5M20 18l5 9 4.5 2.5M34 28.5c-2.5 0-3.5 2-3.5 4.5v4h1.5v7h4v-7h1.5v-4c0-2.5-1-4.5-3.5-4.5z" />
    </>
  ),
}

/** The picture of a priority group; a plain figure where a tenant has one of its own. */
export function GroupPicture({ id }: { id: string }) {
  const draw = drawings[id]
  return (
    <svg class="picture" viewBox="0 0 48 48" aria-hidden="true">
      {draw ? (
        draw()
      ) : (
        <>
          <circle class="flat" cx="24" cy="10" r="5" />
          <path d="M24 17c-6 0-9 4-9 9v6h4v12h10V32h4v-6c0-5-3-9-9-9z" />
        </>
      )}
    </svg>
  )
}
