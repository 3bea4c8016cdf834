import { wallTime } from '#client/clock.ts'
import type { MadeReferral } from '#contracts/referrals'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { shownLanguage, type VisitorLanguage, visitorWords, words } from './words.ts'

interface ConnectedProps {
  connected: MadeReferral | 'failed'
  language: VisitorLanguage
  onRetry(): void
}

/** What the visitor is told: who was asked, until when, and the code to say. */
export function Connected({ connected, language: spoken, onRetry }: ConnectedProps) {
  if (connected === 'failed')
    return (
      <p class="banner banner-warn" role="alert" lang="id">
        <Icon name="alert" />
        <span>
          {words.connectFailed}{' '}
          <Button kind="plain" onClick={onRetry}>
            {words.retry}
          </Button>
        </span>
      </p>
    )
  const language = shownLanguage(spoken)
  const say = visitorWords[language]
  const { agency, dueAt, dueUnit, code } = connected
  const name = agency && (language === 'en' ? agency.nameEn : agency.nameId)
  return (
    <div class="connected" role="status" lang={language}>
      <p>
        <strong>{name ? say.asking(name) : say.finding}</strong>
      </p>
      <p>{say.dueBy(dueUnit === 'minutes' ? wallTime(dueAt) : say.dueDay(dueAt))}</p>
      <p>
        {say.code} <strong class="connected-code">{code}</strong>
      </p>
    </div>
  )
}
