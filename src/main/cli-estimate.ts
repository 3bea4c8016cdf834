import { createInterface } from 'node:readline'
import { answererOf } from '#modules/queue'

/**
 * Reads a hall's log from standard input and answers its questions on standard output, a JSON line each, at once. Faults
 * are told on standard error and the reading goes on. Needs no database.
 */
export async function estimateFromLines(isSimple: boolean): Promise<number> {
  const hear = answererOf(isSimple ? 'simple' : 'hall')
  let faults = 0
  let number = 0
  for await (const text of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1
    const { answer, fault } = hear(text)
    if (answer) process.stdout.write(`${JSON.stringify(answer)}\n`)
    if (fault) {
      faults += 1
      if (faults <= 20) console.error(`line ${number}: ${fault}`)
    }
  }
  if (faults > 20) console.error(`${faults - 20} more faults are not shown`)
  return 0
}
