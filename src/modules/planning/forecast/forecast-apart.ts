import { answerApart } from '../apart.ts'
import type { ForecastQuestion, ServiceForecast } from './forecast.ts'

/** Forecasts in a thread of its own: a year of days of a large hall takes most of a second. */
export function forecastApart(question: ForecastQuestion): Promise<ServiceForecast[]> {
  return answerApart(new URL('./forecasting.worker.ts', import.meta.url), question)
}
