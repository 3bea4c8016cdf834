import type { ServerResponse } from 'node:http'
import type { Actor, Context } from './context.ts'
import type { Channel, Input, Messages } from './contract.ts'
import { type Event, type EventReader, eventsAfter } from './events.ts'
import type { House } from './perform.ts'

/** One message to one reader; `cursor` lets it resume after it. */
export interface Message {
  name: string
  data: unknown
  cursor?: string
}

export type SendMessage<C extends Channel> = <N extends keyof Messages<C> & string>(
  name: N,
  data: Messages<C>[N],
  cursor?: string,
) => void

/** What a channel's server side does for one reader. */
export interface Reader {
  /** Called with each event of the log after the stream began. */
  hears?(event: Event): void
  /** Called once the stream is over. */
  over?(): void
}

/** Opens the stream for a reader: throws a problem when it may not be. `since` is the cursor it resumes from. */
export type Opens<C extends Channel> = (
  ctx: Context,
  input: Input<C>,
  send: SendMessage<C>,
  since: string | undefined,
) => Promise<Reader>

export interface Streamed<C extends Channel = Channel> {
  channel: C
  opens: Opens<C>
}

/** Joins a channel to what it sends. */
export function stream<C extends Channel>(channel: C, opens: Opens<C>): Streamed {
  return { channel, opens: opens as unknown as Opens<Channel> }
}

/** Past this a reader is not reading: it is cut off, and resumes by its cursor when it comes back. */
export const mostUnreadBytes = 1_000_000
const beatMs = 5_000

export interface Live {
  /** Takes over a response and streams to it until either side ends. */
  attach(
    streamed: Streamed,
    options: { ctx: Context; input: Record<string, unknown>; since: string | undefined; response: ServerResponse },
  ): Promise<void>
  /** Ends the streams of an actor whose rights changed. */
  endOf(isThis: (actor: Actor) => boolean): void
  readonly readers: number
  readonly cutOff: number
  stop(): void
}

interface Open {
  response: ServerResponse
  actor: Actor
  reader: Reader
}

/** The streams of this process: fed by the event log, with a heartbeat that carries the hall's clock. */
export function makeLive(house: House, events: EventReader): Live {
  const open = new Set<Open>()
  let cutOff = 0

  const end = (one: Open) => {
    if (!open.delete(one)) return
    one.reader.over?.()
    one.response.end()
  }
  const write = (one: Open, text: string) => {
    if (one.response.writableLength > mostUnreadBytes) {
      cutOff += 1
      open.delete(one)
      one.reader.over?.()
      one.response.destroy()
    } else one.response.write(text)
  }
  events.listen(batch => {
    for (const one of [...open]) for (const event of batch) one.reader.hears?.(event)
  })
  const beat = setInterval(() => {
    const text = frame({ name: 'beat', data: hallTime(house) })
    for (const one of [...open]) write(one, text)
  }, beatMs)

  return {
    attach: async (streamed, { ctx, input, since, response }) => {
      const early: string[] = []
      let one: Open | undefined
      const send: SendMessage<Channel> = (name, data, cursor) => {
        const text = frame({ name, data, ...(cursor !== undefined && { cursor }) })
        if (one) write(one, text)
        else early.push(text)
      }
      // A reader that is told nothing for an hour must still know where to resume from.
      const from = events.cursor
      const heard: Event[] = []
      const unlisten = events.listen(batch => heard.push(...batch))
      try {
        const reader = await streamed.opens(ctx, input as never, send, since)
        response.writeHead(200, {
          'content-type': 'text/event-stream; charset=utf-8',
          'cache-control': 'no-store',
          connection: 'keep-alive',
          'x-accel-buffering': 'no',
        })
        one = { response, actor: ctx.actor, reader }
        open.add(one)
        response.write(
          `retry: ${1000 + Math.floor(Math.random() * 3000)}\n\n${frame({ name: 'beat', data: hallTime(house), ...(since === undefined && { cursor: from }) })}${early.join('')}`,
        )
        for (const event of heard) reader.hears?.(event)
      } finally {
        unlisten()
      }
      const opened = one
      response.on('close', () => end(opened))
    },
    endOf: isThis => {
      for (const one of [...open]) {
        if (!isThis(one.actor)) continue
        write(one, frame({ name: 'ended', data: {} }))
        end(one)
      }
    },
    get readers() {
      return open.size
    },
    get cutOff() {
      return cutOff
    },
    stop: () => {
      clearInterval(beat)
      for (const one of [...open]) end(one)
    },
  }
}

/** Events of one kind that a returning reader missed, oldest first; nothing when it did not say where it was. */
export async function missedSince(
  ctx: Context,
  since: string | undefined,
  filter: { hallId: string; type: string },
): Promise<Event[]> {
  return since ? eventsAfter(ctx.db, since, 200, filter) : []
}

function hallTime({ clock }: House) {
  return { at: clock.now().toISOString(), speed: clock.speed }
}

function frame({ name, data, cursor }: Message): string {
  return `${cursor ? `id: ${cursor}\n` : ''}event: ${name}\ndata: ${JSON.stringify(data)}\n\n`
}
