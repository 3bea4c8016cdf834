import type { Actor } from '#platform/context'
import { nobody } from '#platform/context'
import type { Database, Db } from '#platform/database'
import type { Identify } from '#platform/http'
import { hashSecret } from '#platform/id'
import type { DeviceKind, Role } from './contract.ts'
import { permissionsOf, permissionsOfKind } from './policy.ts'
import { idleMinutes, longestHours } from './rules.ts'

/** What we found is believed for this long: a session that is ended, or a device taken back, is refused within it. */
const believeMs = 2_000
const mostRemembered = 5_000

/** Finds out who a cookie or a token belongs to. */
export function identifyWith({ db }: Pick<Database, 'db'>): Identify {
  const remembered = new Map<string, { actor: Promise<Actor>; until: number }>()
  return async ({ cookie, token }) => {
    const secret = token ?? cookie
    if (!secret) return nobody
    const hash = hashSecret(secret)
    const known = remembered.get(hash)
    if (known && known.until > performance.now()) return known.actor
    if (remembered.size >= mostRemembered) remembered.clear()
    const actor = token ? findByToken(db, hash) : findBySession(db, hash)
    remembered.set(hash, { actor, until: performance.now() + believeMs })
    actor.catch(() => remembered.delete(hash))
    return actor
  }
}

async function findBySession(db: Db, hash: string): Promise<Actor> {
  const found = await db
    .updateTable('identity.sessions as s')
    .from('identity.staff as p')
    .set({ lastSeenAt: new Date() })
    .where('s.tokenHash', '=', hash)
    .whereRef('p.id', '=', 's.staffId')
    .where('s.endedAt', 'is', null)
    .where('p.disabledAt', 'is', null)
    .where('s.lastSeenAt', '>', minutesAgo(idleMinutes))
    .where('s.openedAt', '>', minutesAgo(longestHours * 60))
    .returning(['p.id', 'p.name', 'p.role', 'p.agencyId', 'p.hallId'])
    .executeTakeFirst()
  return found ? staffActor(found) : nobody
}

async function findByToken(db: Db, hash: string): Promise<Actor> {
  const device = await db
    .updateTable('identity.devices')
    .set({ lastSeenAt: new Date() })
    .where('tokenHash', '=', hash)
    .where('revokedAt', 'is', null)
    .returning(['id', 'name', 'kind', 'hallId'])
    .executeTakeFirst()
  if (device) {
    return {
      kind: 'device',
      id: device.id,
      name: device.name,
      role: device.kind,
      agencyId: null,
      hallId: device.hallId,
      permissions: permissionsOfKind(device.kind as DeviceKind),
    }
  }
  const staff = await db
    .selectFrom('identity.tokens as t')
    .innerJoin('identity.staff as p', 'p.id', 't.staffId')
    .select(['p.id', 'p.name', 'p.role', 'p.agencyId', 'p.hallId'])
    .where('t.tokenHash', '=', hash)
    .where('t.revokedAt', 'is', null)
    .where('t.expiresAt', '>', minutesAgo(0))
    .where('p.disabledAt', 'is', null)
    .executeTakeFirst()
  return staff ? staffActor(staff) : nobody
}

/** The person who signs in by this name, as an actor: for the command line, which knows its people by name. */
export async function staffNamed(db: Db, signInName: string): Promise<Actor | undefined> {
  const found = await db
    .selectFrom('identity.staff')
    .select(['id', 'name', 'role', 'agencyId', 'hallId'])
    .where('signInName', '=', signInName.toLowerCase())
    .where('disabledAt', 'is', null)
    .executeTakeFirst()
  return found && staffActor(found)
}

function staffActor(person: {
  id: string
  name: string
  role: string
  agencyId: string | null
  hallId: string | null
}): Actor {
  return { kind: 'staff', ...person, permissions: permissionsOf(person.role as Role) }
}

function minutesAgo(minutes: number): string {
  return new Date(Date.now() - minutes * 60_000).toISOString()
}
