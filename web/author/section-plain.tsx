import { Area, Choose, Figure, InTwo, Lines, Text, Tick, Ticks } from './fields.tsx'
import { Rows } from './rows.tsx'
import type { SectionProps } from './section-props.ts'
import { options } from './words-fields.ts'
import { formWords } from './words-form.ts'

/** Names, stage, outcome, who may apply. */
export function IdentitySection({ content }: SectionProps) {
  const { outcome, whoMayApply } = content
  return (
    <>
      <InTwo base="name" id={content.nameId} en={content.nameEn} />
      <div class="author-two">
        <Choose path="stage" value={content.stage} />
        <Choose path="fulfilment" value={content.fulfilment} />
      </div>
      <InTwo base="outcome.name" id={outcome.nameId} en={outcome.nameEn} />
      <InTwo base="outcome.validity" id={outcome.validityId} en={outcome.validityEn} />
      <InTwo base="whoMayApply.text" id={whoMayApply.textId} en={whoMayApply.textEn} />
      <Choose path="whoMayApply.proxy" value={whoMayApply.proxy} />
    </>
  )
}

/** Who does what, one step after the other. */
export function ProcedureSection({ content }: SectionProps) {
  const channels = Object.entries(options.channels ?? {}).map(([id, name]) => ({ id, name }))
  return (
    <>
      <Rows list="procedure" rows={content.procedure} one={formWords.step} isOrdered addLabel={formWords.addStep}>
        {(step, row) => (
          <>
            <Choose path={`procedure.${row}.actor`} value={step.actor} />
            <InTwo base={`procedure.${row}.text`} id={step.textId} en={step.textEn} />
          </>
        )}
      </Rows>
      <Ticks path="channels" values={content.channels} choices={channels} />
    </>
  )
}

/** How long it takes, what it costs. What nobody knows stays empty, and the citizen's page says so. */
export function PromiseSection({ content }: SectionProps) {
  const { promise, fee, counterMinutes } = content
  return (
    <>
      <section class="section" aria-labelledby="waktu">
        <h3 id="waktu">{formWords.time}</h3>
        <div class="author-two">
          <Figure path="promise.value" value={promise.value} />
          <Choose path="promise.unit" value={promise.unit} />
        </div>
        <Choose path="promise.evidence" value={promise.evidence} />
        <div class="author-two">
          <Figure path="promise.ceiling.value" value={promise.ceiling?.value ?? null} />
          <Choose path="promise.ceiling.unit" value={promise.ceiling?.unit ?? 'working_days'} />
        </div>
        <Text path="promise.ceiling.basis" value={promise.ceiling?.basis ?? ''} />
      </section>
      <section class="section" aria-labelledby="biaya">
        <h3 id="biaya">{formWords.fee}</h3>
        <Tick path="fee.free" label={formWords.free} isOn={fee.rupiah === 0} />
        <Figure path="fee.rupiah" value={fee.rupiah || null} />
        <InTwo base="fee.rule" id={fee.ruleId} en={fee.ruleEn} />
        <InTwo base="fee.tax" id={fee.taxId} en={fee.taxEn} />
      </section>
      <section class="section" aria-labelledby="loket">
        <h3 id="loket">{formWords.atCounter}</h3>
        <p class="quiet">{formWords.atCounterMeaning}</p>
        <div class="author-two">
          <Figure path="counterMinutes.mean" value={counterMinutes.mean} />
          <Figure path="counterMinutes.sd" value={counterMinutes.sd} />
        </div>
      </section>
    </>
  )
}

/** The laws, and where what is written here comes from. */
export function BasisSection({ content }: SectionProps) {
  return (
    <>
      <Lines path="legalBasis" values={content.legalBasis} rows={6} />
      <Rows list="sources" rows={content.sources} one={formWords.source} addLabel={formWords.addSource}>
        {(source, row) => (
          <div class="author-two">
            <Text path={`sources.${row}.title`} value={source.title} />
            <Text path={`sources.${row}.url`} value={source.url} />
          </div>
        )}
      </Rows>
      <Choose path="confidence" value={content.confidence} />
    </>
  )
}

const guarantees = [
  'complaints',
  'facilities',
  'competence',
  'supervision',
  'staffing',
  'serviceGuarantee',
  'safetyGuarantee',
  'evaluation',
] as const

/** The components of the standard that are texts. */
export function GuaranteesSection({ content }: SectionProps) {
  return (
    <>
      {guarantees.map(name => (
        <Area key={name} path={name} value={content[name]} />
      ))}
    </>
  )
}

const languages = ['id', 'jv', 'mad', 'en'] as const

/** What people call it, in four languages. */
export function WordsSection({ content }: SectionProps) {
  return (
    <>
      <p class="quiet">{formWords.phrasesMeaning}</p>
      <div class="author-two">
        {languages.map(language => (
          <Lines key={language} path={`phrases.${language}`} values={content.phrases[language]} rows={6} />
        ))}
      </div>
    </>
  )
}
