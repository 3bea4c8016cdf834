import type { JSX } from 'preact'
import type { Section } from '#contracts/catalogue'
import { FormSection } from './section-form.tsx'
import { PlacesSection } from './section-places.tsx'
import {
  BasisSection,
  GuaranteesSection,
  IdentitySection,
  ProcedureSection,
  PromiseSection,
  WordsSection,
} from './section-plain.tsx'
import type { SectionProps } from './section-props.ts'
import { RequirementsSection } from './section-requirements.tsx'
import { RulesSection } from './section-rules.tsx'

/** The form of each part of the outline. */
export const sectionForms: Record<Section, (props: SectionProps) => JSX.Element> = {
  identity: IdentitySection,
  requirements: RequirementsSection,
  rules: RulesSection,
  procedure: ProcedureSection,
  promise: PromiseSection,
  basis: BasisSection,
  guarantees: GuaranteesSection,
  form: FormSection,
  words: WordsSection,
  places: PlacesSection,
}
