import { CompiledQuery } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Hall, openHall } from '../../test/harness/hall.ts'
import { type Event, readEvents } from './events.ts'

let hall: Hall
beforeAll(async () => {
  hall = await openHall()
})
afterAll(() => hall.close())

/** `id > last seen` lost 33 of 47,400 events: an id is given before the commit, and a later one may commit first. */
test('events of transactions that commit late are read, and none twice', async () => {
  const { db } = hall.server.house.database
  const seen: string[] = []
  const reader = await readEvents(db, error => expect(error).toBeUndefined(), 5)
  reader.listen((events: Event[]) =>
    seen.push(...events.filter(event => event.type === 'test.said').map(event => event.subject)),
  )

  const writers = Array.from({ length: 12 }, async (_, writer) => {
    for (let i = 0; i < 25; i += 1) {
      await db.transaction().execute(async tx => {
        await tx.executeQuery(
          CompiledQuery.raw(
            `insert into platform.events (at, type, subject, actor) values (now(), 'test.said', '${writer}-${i}', 'test')`,
          ),
        )
        await new Promise(resolve => setTimeout(resolve, Math.random() * 12))
      })
    }
  })
  await Promise.all(writers)
  for (let i = 0; i < 500 && seen.length < 300; i += 1) await new Promise(resolve => setTimeout(resolve, 20))
  await reader.stop()

  expect(seen.length).toBe(300)
  expect(new Set(seen).size).toBe(300)
})
