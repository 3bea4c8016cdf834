import type { TenantFiles } from './schema.ts'

type Catalogue = TenantFiles['catalogue']

/** A life event with its steps in the file's order; a step outside our agencies brings the name of whom it is with. */
export function makeLifeEvent(event: Catalogue['life_events'][number], { external_agencies: outside }: Catalogue) {
  return {
    id: event.id,
    nameId: event.name_id,
    nameEn: event.name_en,
    triggerId: event.trigger_id,
    triggerEn: event.trigger_en,
    picture: event.picture ?? null,
    warnings: event.warnings_id.map((textId, w) => ({ textId, textEn: event.warnings_en[w] ?? textId })),
    steps: event.steps.map(step => {
      const agency = outside.find(one => one.id === step.external_agency_id)
      return {
        id: step.id,
        serviceId: step.service_id ?? null,
        labelId: step.label_id ?? null,
        labelEn: step.label_en ?? null,
        agencyNameId: agency?.name_id ?? null,
        agencyNameEn: agency?.name_en ?? null,
        after: step.after,
        isOptional: step.optional,
        conditionId: step.condition_id ?? null,
        conditionEn: step.condition_en ?? null,
      }
    }),
  }
}
