import { localTime, sayTime } from '#modules/places'
import type { Clock } from '#platform/clock'
import type { Tenant } from '#tenant'
import type { PracticeSignIns } from './practice.ts'

export interface Welcome {
  address: string
  tenant: Tenant
  clock: Clock
  signIns: PracticeSignIns | undefined
  isPractice: boolean
}

/** Prints where everything is, and in practice how to sign in. */
export function sayWelcome({ address, tenant, clock, signIns, isPractice }: Welcome): void {
  const hall = tenant.halls[0]
  const here = localTime(clock.now(), tenant.timezone)
  const lines = [
    '',
    `Satap is open: ${hall?.name ?? tenant.name}, ${tenant.name}.`,
    ...(isPractice
      ? [`Practice mode: example data. The hall's clock shows ${here.day} ${sayTime(here.minutes)}.`]
      : []),
    '',
    ...surfaces.map(({ path, says }) => `  ${says.padEnd(34)} ${address}${path}`),
    '',
    ...(signIns
      ? signInLines(signIns)
      : isPractice
        ? ['The sign-ins were made by an earlier start; see practice.json in the folder of the database.', '']
        : []),
    'Stop with Ctrl-C.',
  ]
  console.log(lines.join('\n'))
}

const surfaces = [
  { path: '/', says: 'Citizens: services and papers' },
  { path: '/kiosk', says: 'Kiosk: take a number' },
  { path: '/counter', says: 'Counter: call and serve' },
  { path: '/display', says: 'Display with voice' },
  { path: '/greeter', says: 'Greeter tablet' },
  { path: '/manager', says: "Manager's live board" },
  { path: '/penulis', says: 'Authors: services without code' },
  { path: '/devices', says: 'Pair kiosks and displays' },
  { path: '/docs', says: 'Programming interface' },
]

function signInLines({ password, people }: PracticeSignIns): string[] {
  const officers = people.filter(person => person.role === 'officer')
  // An earlier start may have made none.
  const author = people.find(person => person.role === 'author')
  const head = people.find(person => person.role === 'agency-head' && person.agencyId === author?.agencyId)
  const names = (role: string) =>
    people
      .filter(person => person.role === role)
      .map(person => person.signInName)
      .join(', ')
  return [
    `  Password of every practice sign-in: ${password}`,
    `  Manager: ${names('hall-manager')}   Greeter: ${names('greeter')}   Administrator: ${names('administrator')}`,
    `  Officers, one for each counter: ${officers[0]?.signInName} … ${officers.at(-1)?.signInName}`,
    ...(author && head
      ? [`  One author and one head for each agency: ${author.signInName} writes, ${head.signInName} publishes`]
      : []),
    '',
    '  A kiosk or display shows six digits at first: sign in as the manager and enter them at /devices.',
    '',
  ]
}
