import type { Context } from '#platform/context'
import type { Input } from '#platform/contract'
import { NotFound } from '#platform/problem'
import type { service as One, Service } from '../contract.ts'
import { versionInForce } from './version-in-force.ts'

/** One service with its standard in force today. */
export async function service(ctx: Context, { serviceId }: Input<typeof One>): Promise<Service> {
  const row = await versionInForce(ctx, serviceId)
  if (!row) throw NotFound()
  const { stored, effectiveFrom: _day, ...head } = row
  return {
    ...head,
    requirements: stored.requirements.map(one => ({
      id: one.id,
      labelId: one.label_id,
      labelEn: one.label_en,
      kind: one.kind,
      isOptional: one.optional,
    })),
    steps: stored.procedure.map(one => ({ actor: one.actor, textId: one.text_id, textEn: one.text_en })),
    fee: { rupiah: stored.fee.amount_idr ?? null, ruleId: stored.fee.rule_id, ruleEn: stored.fee.rule_en },
    promise: { value: stored.sla.value ?? null, unit: stored.sla.unit, evidence: stored.sla.evidence },
    channels: stored.channels ?? [],
    legalBasis: stored.legal_basis,
    confidence: stored.confidence,
    sources: stored.source,
  }
}

/** Agencies that are not this regency's, in the order of their names. */
export async function externalAgencies(ctx: Context) {
  const rows = await ctx.db.selectFrom('catalogue.externalAgencies').selectAll().orderBy('nameId').execute()
  return { agencies: rows }
}

/** The agencies, in the order of their names. */
export async function agencies(ctx: Context) {
  const rows = await ctx.db
    .selectFrom('catalogue.agencies')
    .select(['id', 'abbreviation', 'nameId', 'nameEn'])
    .orderBy('nameId')
    .execute()
  return { agencies: rows }
}
