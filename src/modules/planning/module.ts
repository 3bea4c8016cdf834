import type { Module } from '#platform/module'
import { serve } from '#platform/perform'
import { decideSuggestion } from './commands/decide-suggestion.ts'
import * as contract from './contract.ts'
import { closeSimulator } from './kept-simulator.ts'
import { forecast } from './queries/forecast.ts'
import { orderReplay } from './queries/order-replay.ts'
import { planningOptions } from './queries/planning-options.ts'
import { staffing } from './queries/staffing.ts'
import { suggestions } from './queries/suggestions.ts'
import { whatIf } from './queries/what-if.ts'

/** Simulated days, forecasts and counters enough: what tomorrow would look like. */
export default {
  name: 'planning',
  serves: [
    serve(contract.planningOptions, planningOptions),
    serve(contract.whatIf, whatIf, { isLong: true, limit: { perMinute: 30 } }),
    serve(contract.orderReplay, orderReplay, { isLong: true, limit: { perMinute: 30 } }),
    serve(contract.forecast, forecast, { limit: { perMinute: 60 } }),
    serve(contract.staffing, staffing, { isLong: true, limit: { perMinute: 20 } }),
    serve(contract.suggestions, suggestions),
    serve(contract.decideSuggestion, decideSuggestion),
  ],
  closes: closeSimulator,
} satisfies Module
