/** Bytes that a printer sent, until somebody asks for one. */
export interface Inbox {
  put(bytes: Uint8Array): void
  /** Forgets what came so far: the next question begins. */
  clear(): void
  /** The first byte since `clear` that fits; undefined when none came in time. */
  take(fits: (byte: number) => boolean, withinMs: number): Promise<number | undefined>
}

/** Makes an inbox. An answer may come before it is waited for, so bytes are kept until the next question. */
export function makeInbox(): Inbox {
  let bytes: number[] = []
  let look = () => {}
  return {
    put: more => {
      bytes.push(...more)
      look()
    },
    clear: () => {
      bytes = []
    },
    take: (fits, withinMs) =>
      new Promise(resolve => {
        const end = (found: number | undefined) => {
          clearTimeout(timer)
          look = () => {}
          resolve(found)
        }
        const timer = setTimeout(() => end(undefined), withinMs)
        look = () => {
          const found = bytes.find(fits)
          if (found !== undefined) end(found)
        }
        look()
      }),
  }
}
