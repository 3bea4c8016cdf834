import { answerApart } from '../apart.ts'
import type { HallModel } from '../simulation/hall-model.ts'
import type { Policy } from '../simulation/policy.ts'
import type { Wishes } from './from-hall.ts'
import type { DayStaffing } from './staff-day.ts'

export interface StaffingRequest {
  model: HallModel
  wishes: Wishes
  policy: Policy
  seed: number
  /** Simulated days to make the plan on, and others to judge it on. 60 and 200 are sensible. */
  fitDays: number
  freshDays: number
}

/** A staffing and what it is worth. */
export interface StaffedDay extends DayStaffing {
  /** Hours of the smallest constant number of counters that meets the target in all half hours of the fit days. */
  flatHours: number
  /** The share in time by half hour of arrival, on days that the plan was not made with: of the hall, and by group of services; null where nobody came. */
  inTime: { halfHour: number; share: number | null }[]
  /** The same of the whole day. */
  dayInTime: number | null
  groups: { services: string[]; inTime: StaffedDay['inTime'] }[]
}

/**
 * Staffs a day in a thread of its own, so that whoever serves people meanwhile is not held up. Rejects with the reason of `signal`
 * when it is abandoned, and with what the thread died of otherwise; a model with other faults than a missing counter is one
 * of those (ask `problemsOf` first).
 */
export function staffApart(request: StaffingRequest, signal?: AbortSignal): Promise<StaffedDay> {
  return answerApart(new URL('./staffing.worker.ts', import.meta.url), request, signal)
}
