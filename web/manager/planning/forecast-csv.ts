import type { Forecast } from '#contracts/planning'
import { asCsv, type Cell } from './csv.ts'
import { forecastWords as said } from './forecast-words.ts'
import { clock, words } from './words.ts'

/** A forecast as one table: a line for each service and half hour, and one for a service that nothing is known of. */
export function forecastCsv({ halfHours, services }: Forecast): string {
  const lines = [
    { nameId: said.all, agency: '', confidence: '', halfHours },
    ...services.map(one => ({ ...one, confidence: said.confidence[one.confidence] })),
  ]
  return asCsv([
    [said.service, said.agency, words.answer.halfHour, said.mean, said.low, said.high, said.source],
    ...lines.flatMap(({ nameId, agency, confidence, halfHours: parts }): Cell[][] =>
      parts.length === 0
        ? [[nameId, agency, null, null, null, null, confidence]]
        : parts.map(({ from, mean, low, high }) => [nameId, agency, clock(from), mean, low, high, confidence]),
    ),
  ])
}
