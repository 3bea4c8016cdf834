import { parentPort, workerData } from 'node:worker_threads'
import { type ForecastQuestion, forecastArrivals, type ServiceForecast } from './forecast.ts'

/** Forecasts one day in a thread of its own. */
parentPort?.postMessage(forecastArrivals(workerData as ForecastQuestion) satisfies ServiceForecast[])
