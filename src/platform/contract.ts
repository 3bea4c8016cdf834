import { type Static, type TObject, type TSchema, Type } from 'typebox'
import type { Problem } from './problem.ts'

/**
 * An endpoint is a value: from it come the HTTP route, the OpenAPI entry, the typed call of a screen, the in-process
 * call of a server page and the row in the who-may-do-what matrix. Safe for a browser: no server code here.
 */
export interface Endpoint<I extends TObject = TObject, R extends TSchema = TSchema> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Below `/api/v1`; `:name` segments are fields of the input. */
  readonly path: string
  readonly summary: string
  /** `public`, or the permission that is asked for: `module.verb`. */
  readonly access: 'public' | `${string}.${string}`
  readonly input: I
  readonly reply: R
  /** The refusals this endpoint may answer with, beyond those every endpoint has. */
  readonly problems: readonly Problem[]
}

/** Declares an endpoint. Unknown input fields are refused, and only what `reply` names leaves the server. */
export function endpoint<I extends TObject, R extends TSchema>(
  value: Omit<Endpoint<I, R>, 'problems'> & { problems?: readonly Problem[] },
): Endpoint<I, R> {
  return { problems: [], ...value }
}

/**
 * A channel is a stream of server-sent events: `messages` names what may come. A reader that reconnects with
 * `Last-Event-ID` gets what it missed.
 */
export interface Channel<I extends TObject = TObject, M extends Record<string, TSchema> = Record<string, TSchema>> {
  readonly path: string
  readonly summary: string
  readonly access: 'public' | `${string}.${string}`
  readonly input: I
  readonly messages: M
}

/** Declares a channel. */
export function channel<I extends TObject, M extends Record<string, TSchema>>(value: Channel<I, M>): Channel<I, M> {
  return value
}

export type Input<E extends { input: TSchema }> = Static<E['input']>
export type Reply<E extends { reply: TSchema }> = Static<E['reply']>
export type Messages<C extends Channel> = { [K in keyof C['messages']]: Static<C['messages'][K]> }

/** The names in a path: `/halls/:hallId/day` has `hallId`. */
export function pathNames(path: string): string[] {
  return [...path.matchAll(/:(\w+)/g)].map(match => match[1] as string)
}

/** Splits an input into the path with its names filled in, and what is left for the query or the body. */
export function address(path: string, input: Record<string, unknown>): { path: string; rest: Record<string, unknown> } {
  const rest = { ...input }
  const filled = path.replace(/:(\w+)/g, (_, name: string) => {
    const value = rest[name]
    delete rest[name]
    return encodeURIComponent(String(value))
  })
  return { path: filled, rest }
}

/** Where every endpoint lives. */
export const apiBase = '/api/v1'

/** The id of a thing that we made: a UUID, sortable by the time it was made. */
export const Id = Type.String({ format: 'uuid', description: 'A UUID' })
/** The id of a thing that a tenant's files name: kebab-case. */
export const Slug = Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,79}$', description: 'A name in kebab-case' })
/** An instant, RFC 3339 in UTC. */
export const Instant = Type.String({ format: 'date-time', description: 'An instant, RFC 3339' })
/** A day of the hall's calendar, `YYYY-MM-DD`. */
export const Day = Type.String({ format: 'date', description: 'A calendar day' })
/** Nothing to tell. */
export const Nothing = Type.Object({})

/** `null` where there is none: always present, so that a screen never guesses. */
export function Maybe<T extends TSchema>(schema: T) {
  return Type.Union([schema, Type.Null()])
}

/** One of a few fixed words. */
export function OneOf<const T extends string[]>(words: readonly [...T]) {
  return Type.Enum(words)
}
