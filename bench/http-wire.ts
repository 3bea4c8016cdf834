import { connect, type Socket } from 'node:net'

export interface Wire {
  send(
    method: string,
    path: string,
    headers: Record<string, string>,
    body?: object,
  ): Promise<{ status: number; text: string }>
  close(): void
}

/** One kept connection that asks one thing at a time: a load client that costs little beside the server it measures. */
export async function openWire(port: number): Promise<Wire> {
  const socket: Socket = connect(port, '127.0.0.1')
  socket.setNoDelay(true)
  await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject))
  let buffer = Buffer.alloc(0)
  let answered: ((answer: { status: number; text: string }) => void) | undefined
  socket.on('data', chunk => {
    buffer = buffer.length === 0 ? chunk : Buffer.concat([buffer, chunk])
    const end = buffer.indexOf('\r\n\r\n')
    if (end < 0) return
    const head = buffer.toString('latin1', 0, end)
    const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0)
    if (buffer.length < end + 4 + length) return
    const text = buffer.toString('utf8', end + 4, end + 4 + length)
    buffer = buffer.subarray(end + 4 + length)
    answered?.({ status: Number(head.slice(9, 12)), text })
  })
  socket.on('error', () => answered?.({ status: 0, text: '' }))
  return {
    send: (method, path, headers, body) => {
      const payload = body ? JSON.stringify(body) : ''
      const lines = Object.entries({
        host: 'bench',
        ...headers,
        ...(body && { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(payload)) }),
      })
      socket.write(
        `${method} ${path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${payload}`,
      )
      return new Promise(resolve => {
        answered = resolve
      })
    },
    close: () => socket.destroy(),
  }
}

/** Opens a stream and only drains it: a phone or a display that is there. */
export async function openStream(port: number, path: string, token = ''): Promise<Socket> {
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => {})
  await new Promise(resolve => socket.once('connect', resolve))
  socket.write(`GET ${path} HTTP/1.1\r\nhost: bench\r\n${token ? `authorization: Bearer ${token}\r\n` : ''}\r\n`)
  socket.resume()
  return socket
}
