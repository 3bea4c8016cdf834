import type { MyReferral } from '#contracts/referrals'
import { Banner } from '#ui/banner.tsx'
import { spell } from '#ui/spell.ts'
import { ReferralAnswer } from './answer.tsx'
import { Frame } from './frame.tsx'
import { when } from './when.ts'
import { type ReferralLanguage, words } from './words.ts'

export interface ReferralProps {
  referral: MyReferral
  language: ReferralLanguage
  tenantName: string
  addressIn: Record<ReferralLanguage, string>
  /** She comes from the form. */
  isNew: boolean
}

/** Her page: who is asked, until when, and the answer. The same address from the first minute to the last. */
export default function ReferralPage(props: ReferralProps) {
  const { referral, language, isNew } = props
  const say = words[language].page
  const about = { at: referral.at, timezone: referral.timezone, language }
  const serviceName = language === 'en' ? referral.serviceNameEn : referral.serviceNameId
  return (
    <Frame {...props} isPractice={referral.isPractice} help={say.helpHint(referral.hallName)}>
      {isNew && !referral.answer && (
        <Banner role="status">
          <strong>{say.made}</strong>
        </Banner>
      )}
      {referral.answer ? (
        <ReferralAnswer referral={referral} answer={referral.answer} language={language} />
      ) : (
        <Standing referral={referral} language={language} address={props.addressIn[language]} />
      )}
      <section class="section" aria-labelledby="kode">
        <h2 id="kode">{say.code}</h2>
        <p class="referral-code">
          <span class="visually-hidden">{[...referral.code].join(' ')}</span>
          <span aria-hidden="true">{referral.code}</span>
        </p>
        <p class="quiet">{say.codeHint}</p>
      </section>
      <section class="section" aria-labelledby="perjalanan">
        <h2 id="perjalanan">{say.history}</h2>
        <dl class="referral-facts">
          <div>
            <dt>{say.yourWords}</dt>
            <dd>
              <bdi>{referral.need}</bdi>
            </dd>
          </div>
          {serviceName && (
            <div>
              <dt>{say.service}</dt>
              <dd>{serviceName}</dd>
            </div>
          )}
          <div>
            <dt>{say.madeAt}</dt>
            <dd>{say.onDay(when(referral.madeAt, about))}</dd>
          </div>
        </dl>
        <ul>
          {referral.moves.map(move => (
            <li key={move.movedAt}>
              {say.movedTo(language === 'en' ? move.toNameEn : move.toNameId, when(move.movedAt, about))}
            </li>
          ))}
        </ul>
      </section>
    </Frame>
  )
}

function Standing({ referral, language, address }: Pick<ReferralProps, 'referral' | 'language'> & { address: string }) {
  const say = words[language].page
  const due = when(referral.dueAt, { at: referral.at, timezone: referral.timezone, language })
  const agency = referral.agency && (language === 'en' ? referral.agency.nameEn : referral.agency.nameId)
  const number = referral.letter && referral.number ? spell(referral.letter, referral.number) : null
  return (
    <section class="referral-standing" aria-live="polite">
      {referral.state === 'overdue' && (
        <Banner kind="warn">
          <strong>{say.overdue}.</strong> {say.overdueMeaning(due)}
        </Banner>
      )}
      <h1>
        {referral.state === 'taken'
          ? agency
            ? say.taken(agency)
            : say.takenUnknown
          : agency
            ? say.asking(agency)
            : say.finding}
      </h1>
      {referral.state !== 'overdue' && (
        <p class="referral-due">
          {say.due} <strong>{say.dueAt(due)}</strong>
        </p>
      )}
      {referral.isWaiting && number && <p>{say.waiting(number)}</p>}
      <p class="quiet">{basis(referral, language)}</p>
      <p>
        <a href={address}>{say.refresh}</a>
      </p>
    </section>
  )
}

/** A promise is called one, and a law is named: we do not borrow the one from the other. */
function basis({ dueUnit, dueLength, dueLaw }: MyReferral, language: ReferralLanguage): string {
  const say = words[language].page
  if (dueUnit === 'minutes') return say.promiseMinutes(dueLength)
  return dueLaw === null ? say.promiseDays(dueLength) : say.law(dueLength, dueLaw)
}
