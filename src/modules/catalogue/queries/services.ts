import type { Context } from '#platform/context'
import type { Input } from '#platform/contract'
import { NotFound } from '#platform/problem'
import type { service as One, Service } from '../contract.ts'

/** One service with its standard in force today. */
export async function service(ctx: Context, { serviceId }: Input<typeof One>): Promise<Service> {
  const row = await ctx.db
    .selectFrom('catalogue.services as s')
    .innerJoin('catalogue.agencies as a', 'a.id', 's.agencyId')
    .innerJoin('catalogue.standards as d', 'd.serviceId', 's.id')
    .select([
      's.id',
      's.nameId',
      's.nameEn',
      's.stage',
      's.meanMinutes',
      's.sdMinutes',
      'd.version',
      'd.content',
      'a.id as agencyId',
      'a.abbreviation',
      'a.nameId as agencyNameId',
      'a.nameEn as agencyNameEn',
    ])
    .where('s.id', '=', serviceId)
    .where('d.effectiveFrom', '<=', ctx.now.toISOString())
    .orderBy('d.version', 'desc')
    .executeTakeFirst()
  if (!row) throw NotFound()
  // Our own loader wrote this content from a checked tenant.
  const standard = row.content as unknown as StandardContent
  return {
    id: row.id,
    nameId: row.nameId,
    nameEn: row.nameEn,
    stage: row.stage as Service['stage'],
    version: row.version,
    agency: { id: row.agencyId, abbreviation: row.abbreviation, nameId: row.agencyNameId, nameEn: row.agencyNameEn },
    requirements: standard.requirements.map(one => ({
      id: one.id,
      labelId: one.label_id,
      labelEn: one.label_en,
      kind: one.kind,
      isOptional: one.optional,
    })),
    steps: standard.procedure.map(one => ({ actor: one.actor, textId: one.text_id, textEn: one.text_en })),
    fee: { rupiah: standard.fee.amount_idr ?? null, ruleId: standard.fee.rule_id, ruleEn: standard.fee.rule_en },
    promise: { value: standard.sla.value ?? null, unit: standard.sla.unit, evidence: standard.sla.evidence },
    counterMinutes: { mean: row.meanMinutes, sd: row.sdMinutes },
    channels: standard.channels ?? [],
    legalBasis: standard.legal_basis,
    confidence: standard.confidence,
    sources: standard.source,
  }
}

interface StandardContent {
  requirements: {
    id: string
    label_id: string
    label_en: string
    kind: 'document' | 'data' | 'presence'
    optional: boolean
  }[]
  procedure: { actor: string; text_id: string; text_en: string }[]
  fee: { amount_idr?: number | null; rule_id: string; rule_en: string }
  sla: { value?: number | null; unit: 'minutes' | 'working_days'; evidence: string }
  channels?: string[]
  legal_basis: string[]
  confidence: 'high' | 'medium' | 'low'
  source: string[]
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
