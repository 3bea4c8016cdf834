import { useDeed } from '#client/deed.ts'
import { type MadeReferral, refer } from '#contracts/referrals'
import type { ProblemDetails } from '#platform/problem'
import type { Desk } from './desk.ts'

export interface Connecting {
  /** Refers the visitor; with a visit she waits for the answer. A repeated press is one referral. */
  connect(desk: Desk, visitId: string | null): Promise<MadeReferral | undefined>
  isBusy: boolean
  refusal: ProblemDetails | undefined
  reset(): void
}

export function useConnecting(hallId: string): Connecting {
  const referring = useDeed(refer)
  return {
    connect: ({ need, forWhom, phone, planned, language }, visitId) =>
      referring.do({
        hallId,
        need: need.trim(),
        forWhom,
        serviceId: planned?.serviceId ?? null,
        phone: phone.trim() || null,
        language,
        visitId,
      }),
    isBusy: referring.isBusy,
    refusal: referring.refusal,
    reset: referring.reset,
  }
}
