import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'
import { CannotStart } from './cannot-start.ts'
import type { Folder } from './folder.ts'
import { readIfThere } from './processes.ts'

/** The port asked for, or the one used last time if it is still free, or another. */
export async function choosePort(folder: Folder, asked: number | undefined): Promise<number> {
  if (asked) {
    if (await isFree(asked)) return asked
    throw new CannotStart(`Port ${asked} on 127.0.0.1 is taken by another program.`)
  }
  const last = Number(readIfThere(folder.port))
  if (last > 0 && last < 65_536 && (await isFree(last))) return last
  for (let attempt = 0; attempt < 200; attempt++) {
    const port = randomInt(10_000, belowOutgoing())
    if (await isFree(port)) return port
  }
  throw new CannotStart('No free port was found on 127.0.0.1 for PostgreSQL.')
}

/**
 * Below the ports the kernel lends to outgoing connections. From among those, a client that retries while PostgreSQL
 * is away would sooner or later be lent PostgreSQL's own port, connect to itself and keep it.
 */
function belowOutgoing(): number {
  const lowest = Number(readIfThere('/proc/sys/net/ipv4/ip_local_port_range').split(/\s/)[0])
  return lowest > 12_000 ? lowest : 32_768
}

function isFree(port: number): Promise<boolean> {
  return new Promise(resolve => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => probe.close(() => resolve(true)))
  })
}
