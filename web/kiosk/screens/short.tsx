import { encode } from 'uqr'
import { isShortage } from '#ui/admission.ts'
import { Button } from '#ui/button.tsx'
import { words } from '../words.ts'
import type { ConfirmProps } from './confirm.tsx'
import { Qr } from './qr.tsx'

/** Nothing but a blank or a system is missing, so that a number can be had all the same. */
export function isOnlyShort({ plan }: Pick<ConfirmProps, 'plan'>): boolean {
  const shut = plan.filter(line => !line.admission.isOpen)
  return shut.length > 0 && shut.every(line => isShortage(line.admission))
}

/** A blank ran out or a system stands still: wait or ask here, come another day with a booking, or go elsewhere. */
export function Short({ frame, plan, standards, onAnyway, onList, onBack }: ConfirmProps) {
  const say = words[frame.language]
  const at = plan.findIndex(line => !line.admission.isOpen)
  const short = plan[at] ?? plan[0]
  const standard = standards[at]
  const channels = typeof standard === 'object' ? standard.channels.filter(one => one !== 'counter') : []
  const address = `${location.origin}/layanan/${short.serviceId}/booking`
  return (
    <>
      <div class="kiosk-short">
        <Qr rows={encode(address).data.map(row => row.map(cell => (cell ? '1' : '0')).join(''))} label={say.laterQr} />
        <div>
          <h2 data-say>{say.later}</h2>
          <p data-say>{say.laterHint}</p>
          {channels.length > 0 && (
            <>
              <h2 data-say>{say.elsewhere}</h2>
              <p data-say>{say.elsewhereAt(channels.map(one => say.channels[one] ?? one).join(', '))}</p>
            </>
          )}
        </div>
      </div>
      <p class="kiosk-hint" data-say>
        {say.anywayHint}
      </p>
      <div class="kiosk-answers">
        <Button kind="primary" class="answer-print" icon="printer" onClick={onAnyway}>
          <span>{say.anyway}</span>
        </Button>
        <Button icon="files" onClick={onList}>
          <span>{say.printList}</span>
        </Button>
      </div>
      <div class="kiosk-moves">
        <Button icon="arrow-left" onClick={onBack}>
          {say.back}
        </Button>
      </div>
    </>
  )
}
