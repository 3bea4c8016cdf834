import { type Actor, nobody } from '#platform/context'
import type { Endpoint, Input, Reply } from '#platform/contract'
import { asRefusal, perform } from '#platform/perform'
import { NotFound } from '#platform/problem'
import type { Server } from '#platform/server'

/** Asks an endpoint without a wire between; with a key a repeat has one effect. */
export type AskInProcess = <E extends Endpoint>(endpoint: E, input: Input<E>, key?: string) => Promise<Reply<E>>

/** The in-process ask of a server's pages, as anybody or as somebody who signed in. */
export function askInProcess({ house, modules }: Server, actor: Actor = nobody): AskInProcess {
  const all = modules.flatMap(module => module.serves)
  return async (endpoint, input, key) => {
    const served = all.find(one => one.endpoint === (endpoint as Endpoint))
    if (!served) throw new Error(`${endpoint.path} is not served`)
    const { reply } = await perform(house, served, { actor, input: input as Record<string, unknown>, key })
    // A handler answers what its endpoint says; `serve` joined the two.
    return reply as Reply<typeof endpoint>
  }
}

/** Undefined where there is no such thing; any other refusal or fault rises. */
export async function orNothing<T>(asked: Promise<T>): Promise<T | undefined> {
  return asked.catch(error => {
    if (NotFound.is(asRefusal(error))) return undefined
    throw error
  })
}
