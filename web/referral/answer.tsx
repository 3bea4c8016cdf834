import type { ComponentChildren } from 'preact'
import type { Answer, MyReferral } from '#contracts/referrals'
import { spell } from '#ui/spell.ts'
import { when } from './when.ts'
import { type ReferralLanguage, words } from './words.ts'

interface ReferralAnswerProps {
  referral: MyReferral
  answer: Answer
  language: ReferralLanguage
}

/** The answer, with what to do in the heading, and who gave it when. */
export function ReferralAnswer({ referral, answer, language }: ReferralAnswerProps) {
  const say = words[language].page
  const about = { at: referral.at, timezone: referral.timezone, language }
  return (
    <section class="referral-standing">
      <p class="quiet">{say.answer}</p>
      <Facts referral={referral} answer={answer} language={language} />
      <p class="quiet">{say.by(answer.unit, when(answer.answeredAt, about))}</p>
    </section>
  )
}

function Facts({ referral, answer, language }: ReferralAnswerProps) {
  const say = words[language].page
  const { timezone, at, letter, number } = referral
  switch (answer.kind) {
    case 'come-now':
      return (
        <>
          <h1>{say.comeNow(answer.counterLabel ?? '')}</h1>
          {letter && number && <p>{say.comeNowMeaning(spell(letter, number))}</p>}
        </>
      )
    case 'booked':
      return (
        <>
          <h1>{say.booked}</h1>
          <dl class="referral-facts">
            <Fact name={say.on}>{answer.startsAt && say.onDay(when(answer.startsAt, { at, timezone, language }))}</Fact>
            <Fact name={say.at}>{answer.place}</Fact>
          </dl>
        </>
      )
    case 'online':
      return (
        <>
          <h1>{say.online}</h1>
          <p>
            <a class="button button-primary" href={answer.url ?? ''} rel="noopener noreferrer">
              {say.openSite(siteOf(answer.url))}
            </a>
          </p>
        </>
      )
    case 'not-possible':
      return (
        <>
          <h1>{say.notPossible}</h1>
          <dl class="referral-facts">
            <Fact name={say.because}>{answer.reason}</Fact>
            <Fact name={say.instead}>{answer.instead}</Fact>
          </dl>
        </>
      )
    case 'elsewhere':
      return (
        <>
          <h1>{say.elsewhere(answer.name ?? '')}</h1>
          <dl class="referral-facts">
            <Fact name={say.address}>{answer.address}</Fact>
            <Fact name={say.contact}>{answer.contact}</Fact>
          </dl>
        </>
      )
  }
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <bdi>{children}</bdi>
      </dd>
    </div>
  )
}

/** Where the link leads, before it is pressed. */
function siteOf(url: string | null): string {
  return /^https:\/\/([^/]+)/.exec(url ?? '')?.[1] ?? ''
}
