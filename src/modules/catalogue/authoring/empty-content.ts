import type { Content } from '../contract.ts'

/** What stands before an author who begins with a name and nothing else. */
export function emptyContent(nameId: string): Content {
  return {
    nameId,
    nameEn: '',
    stage: 'live',
    fulfilment: 'while_you_wait',
    requirements: [],
    questions: [],
    rules: [],
    notNeeded: [],
    examples: [],
    procedure: [],
    promise: { value: null, unit: 'working_days', evidence: 'not known', ceiling: null },
    fee: { rupiah: null, ruleId: '', ruleEn: '', taxId: null, taxEn: null },
    outcome: { nameId: '', nameEn: '', validityId: '', validityEn: '' },
    whoMayApply: { textId: '', textEn: '', proxy: 'allowed_with_power_of_attorney' },
    channels: ['counter'],
    legalBasis: [],
    complaints: '',
    facilities: '',
    competence: '',
    supervision: '',
    staffing: '',
    serviceGuarantee: '',
    safetyGuarantee: '',
    evaluation: '',
    formFields: [],
    counterMinutes: { mean: 10, sd: 5 },
    consumableIds: [],
    systemIds: [],
    phrases: { id: [], jv: [], mad: [], en: [] },
    places: [],
    sources: [],
    confidence: 'low',
  }
}

/** The pattern of another service: everything but its name, its words, and its places where they are another agency's. */
export function patternOf(other: Content, nameId: string, isOwn: boolean): Content {
  const { nameEn, phrases } = emptyContent(nameId)
  return { ...other, nameId, nameEn, phrases, places: isOwn ? other.places : [] }
}
