import { nobody } from '#platform/context'
import type { Endpoint, Input, Reply } from '#platform/contract'
import { asRefusal, perform } from '#platform/perform'
import { NotFound } from '#platform/problem'
import type { Server } from '#platform/server'

/** Asks an endpoint as anybody may, without a wire between. */
export type AskInProcess = <E extends Endpoint>(endpoint: E, input: Input<E>) => Promise<Reply<E>>

/** The in-process ask of a server's pages. */
export function askInProcess({ house, modules }: Server): AskInProcess {
  const all = modules.flatMap(module => module.serves)
  return async (endpoint, input) => {
    const served = all.find(one => one.endpoint === (endpoint as Endpoint))
    if (!served) throw new Error(`${endpoint.path} is not served`)
    const { reply } = await perform(house, served, { actor: nobody, input: input as Record<string, unknown> })
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
