import { expect, test } from 'vitest'
import { type Entry, folded, iCalendar } from './calendar.ts'

const entry: Entry = {
  id: '01a',
  sequence: 0,
  isCancelled: false,
  startsAt: new Date('2026-11-25T02:10:00Z'),
  minutes: 12,
  stampedAt: new Date('2026-11-24T02:00:00Z'),
  timezone: 'Asia/Jakarta',
  offsetMinutes: 420,
  title: 'Akta; Kelahiran, dua',
  description: 'Kode booking: AB2C 3D4E\nUbah: http://hall.test/b/x',
  location: 'Balai "Contoh", Zona C',
  organizer: 'Balai "Contoh"',
  url: 'http://hall.test/b/x',
  origin: 'http://hall.test',
}
const lines = (text: string) => text.replaceAll('\r\n ', '').split('\r\n')

test('every line ends in CRLF, and none is longer than 75 bytes', () => {
  const text = iCalendar({ ...entry, title: 'Kartu Keluarga „é“ '.repeat(20) })

  expect(text.endsWith('\r\n')).toBe(true)
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  expect(lines(text)).toContain(`SUMMARY:${'Kartu Keluarga „é“ '.repeat(20)}`)
})

test('a letter of several bytes is not cut in two', () => {
  expect(folded('é'.repeat(60)).split('\r\n ').join('')).toBe('é'.repeat(60))
})

test('the time stands in the hall’s zone, which is told too', () => {
  expect(lines(iCalendar(entry))).toEqual(
    expect.arrayContaining([
      'METHOD:PUBLISH',
      'TZID:Asia/Jakarta',
      'TZOFFSETTO:+0700',
      'DTSTART;TZID=Asia/Jakarta:20261125T091000',
      'DTEND;TZID=Asia/Jakarta:20261125T092200',
      'DTSTAMP:20261124T020000Z',
      'UID:01a@hall.test',
      'SEQUENCE:0',
      'SUMMARY:Akta\\; Kelahiran\\, dua',
      'STATUS:CONFIRMED',
    ]),
  )
})

test('a change keeps the UID and counts up; a cancellation takes the entry away', () => {
  const moved = lines(iCalendar({ ...entry, sequence: 1 }))
  const cancelled = lines(iCalendar({ ...entry, sequence: 2, isCancelled: true }))

  expect(moved).toEqual(expect.arrayContaining(['UID:01a@hall.test', 'SEQUENCE:1', 'METHOD:PUBLISH']))
  expect(cancelled).toEqual(
    expect.arrayContaining(['UID:01a@hall.test', 'SEQUENCE:2', 'METHOD:CANCEL', 'STATUS:CANCELLED']),
  )
  expect(cancelled).not.toContain('BEGIN:VALARM')
})
