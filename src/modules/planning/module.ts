import type { Module } from '#platform/module'

/** Simulated days, forecasts and counters enough: what tomorrow would look like. Nothing is served yet. */
export default { name: 'planning', serves: [] } satisfies Module
