import type { JSX } from 'preact'

/** Priority groups, by the id that a hall's file gives them. */
const groups: Record<string, () => JSX.Element> = {
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

/** Life events, by what they are about: a catalogue names its own and chooses one of these. */
const lives = {
  birth: () => (
    <>
      <path class="flat" d="M8 23h28a14 14 0 0 1-28 0z" />
      <path d="M22 23V9a14 14 0 0 1 14 14M36 23l4-7h4" />
      <circle cx="15" cy="41" r="3" />
      <circle cx="29" cy="41" r="3" />
    </>
  ),
  marriage: () => (
    <>
      <circle class="flat" cx="30" cy="30" r="12" />
      <path d="M27.5 37.5A12 12 0 1 1 30 30M13 13l3-5h6l3 5-6 5.5z" />
    </>
  ),
  moving: () => (
    <>
      <path class="flat" d="M4 12h24v22H4z" />
      <path d="M28 20h8l8 8v6h-4M32 34h-4M17 34h11M9 34H4" />
      <circle cx="13" cy="36" r="4" />
      <circle cx="36" cy="36" r="4" />
    </>
  ),
  work: () => (
    <>
      <rect class="flat" x="5" y="15" width="38" height="25" rx="2" />
      <path d="M17 15v-4a3 3 0 0 1 3-3h8a3 3 0 0 1 3 3v4M5 26h15M28 26h15M20 23h8v6h-8z" />
    </>
  ),
  business: () => (
    <>
      <path d="M9 25v16h30V25M26 41V31h8v10M14 31h7v5h-7z" />
      <path class="flat" d="M5 18 10 7h28l5 11a6.3 6.3 0 0 1-12.6 0 6.3 6.3 0 0 1-12.7 0A6.3 6.3 0 0 1 5 18z" />
    </>
  ),
  house: () => (
    <>
      <path class="flat" d="M10 20v18h28V20L24 8z" />
      <path d="M5 24 24 8l19 16M20 38V27h8v11M4 43h40" />
    </>
  ),
  death: () => (
    <>
      <path class="flat" d="M24 21c-5-4-5-11 0-15 5 4 5 11 0 15z" />
      <path class="flat" d="M26.9 23.1c2.3-6 8.9-8.2 14.3-4.7-1 6.2-8.9 8.4-14.3 4.7z" />
      <path class="flat" d="M21.1 23.1c-2.3-6-8.9-8.2-14.3-4.7 1 6.2 8.9 8.4 14.3 4.7z" />
      <path class="flat" d="M25.8 26.5c6.4-.3 10.5 5.3 8.9 11.5-6.2-.9-9.9-5.7-8.9-11.5z" />
      <path class="flat" d="M22.2 26.5c-6.4-.3-10.5 5.3-8.9 11.5 6.2-.9 9.9-5.7 8.9-11.5z" />
      <circle cx="24" cy="24" r="3" />
    </>
  ),
  family: () => (
    <>
      <circle class="flat" cx="15" cy="12" r="5" />
      <circle class="flat" cx="33" cy="12" r="5" />
      <circle class="flat" cx="24" cy="27" r="4" />
      <path d="M6 42V28c0-5 4-8 9-8 3 0 5 1 6 2M42 42V28c0-5-4-8-9-8-3 0-5 1-6 2M17 42v-3c0-3 3-5 7-5s7 2 7 5v3" />
    </>
  ),
  journey: () => (
    <>
      <rect class="flat" x="9" y="6" width="24" height="36" rx="3" />
      <circle cx="21" cy="20" r="6" />
      <path d="M15 20h12M21 14c-3 4-3 8 0 12 3-4 3-8 0-12M15 34h12M33 12h4a2 2 0 0 1 2 2v22a2 2 0 0 1-2 2h-4" />
    </>
  ),
  lost: () => (
    <>
      <path class="flat" d="M12 27V7a2 2 0 0 1 2-2h15l8 8v13l-5-3-5 4-5-4-5 4z" />
      <path d="M29 5v8h8M19 15h5m-12 20 5-4 5 4 5-4 5 4 5-3v9a2 2 0 0 1-2 2H14a2 2 0 0 1-2-2z" />
    </>
  ),
}

export type LifePictureName = keyof typeof lives

/** The picture of a priority group; a plain figure where a hall has one of its own. */
export function GroupPicture({ id }: { id: string }) {
  return <Picture>{(groups[id] ?? somebody)()}</Picture>
}

/** The picture of a life event; a plain figure where a tenant names one that we have not drawn. */
export function LifePicture({ name }: { name: string | null }) {
  const drawing = name !== null && Object.hasOwn(lives, name) ? lives[name as LifePictureName] : somebody
  return <Picture>{drawing()}</Picture>
}

/** 48 grid, one line, one area filled. Always beside a word. */
function Picture({ children }: { children: JSX.Element }) {
  return (
    <svg class="picture" viewBox="0 0 48 48" aria-hidden="true">
      {children}
    </svg>
  )
}

function somebody() {
  return (
    <>
      <circle class="flat" cx="24" cy="10" r="5" />
      <path d="M24 17c-6 0-9 4-9 9v6h4v12h10V32h4v-6c0-5-3-9-9-9z" />
    </>
  )
}
