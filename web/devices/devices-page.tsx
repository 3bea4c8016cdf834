import type { Device } from '#contracts/identity'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { LiveMark, type LiveState } from '#ui/live.tsx'
import { PracticeStrip } from '#ui/practice.tsx'
import { Roof } from '#ui/roof.tsx'
import { Toast } from '#ui/toast.tsx'
import { DeviceList } from './list.tsx'
import { PairForm, type PairFormProps } from './pair-form.tsx'
import { words } from './words.ts'

export interface DevicesPageProps extends PairFormProps {
  devices: Device[]
  link: LiveState
  /** When the list was read, as the wall shows it. */
  at: string
  canPair: boolean
  isPractice: boolean
  /** Only for whoever may see the board. */
  floorHref: string | null
  /** The device that is about to be revoked. */
  asked: Device | null
  /** The device paired last: the form is empty again for the next. */
  pairedId: string | null
  revokeRefusal: string | null
  done: string | null
  onAsk(device: Device | null): void
  onRevoke(device: Device): void
  onRefresh(): void
  onSignOut(): void
}

/** The devices of a hall: how they are, one more, one less. */
export function DevicesPage(props: DevicesPageProps) {
  const { hallName, devices, link, at, canPair, isPractice, asked, done, onAsk, onRefresh, onSignOut } = props
  return (
    <div class="devices-page">
      <Bar hallName={hallName} floorHref={props.floorHref} />
      <main class="devices-main" id="perangkat">
        <h1>{words.title}</h1>
        <div class="devices-notes">
          {isPractice && <PracticeStrip />}
          {link === 'lost' && (
            <Banner kind="stale" role="status">
              <strong>{words.stale(at)}</strong>{' '}
              <Button kind="plain" onClick={onRefresh}>
                {words.retry}
              </Button>
            </Banner>
          )}
        </div>
        <DeviceList devices={devices} canPair={canPair} onRevoke={onAsk} />
        {canPair && <PairForm key={props.pairedId} {...props} />}
      </main>
      <footer class="foot">
        <LiveMark state={link} at={at} />
        <div class="foot-right">
          <Button kind="plain" icon="log-out" onClick={onSignOut}>
            {words.signOut}
          </Button>
        </div>
      </footer>
      {done && <Toast>{done}</Toast>}
      {asked && (
        <RevokeDialog
          device={asked}
          refusal={props.revokeRefusal}
          onRevoke={props.onRevoke}
          close={() => onAsk(null)}
        />
      )}
    </div>
  )
}

function Bar({ hallName, floorHref }: Pick<DevicesPageProps, 'hallName' | 'floorHref'>) {
  return (
    <header class="bar">
      <p class="bar-place">
        <strong>
          <Roof />
          {hallName}
        </strong>
      </p>
      <nav class="tabs" aria-label={words.sections}>
        {floorHref && <a href={floorHref}>{words.floor}</a>}
        <a href="#perangkat" aria-current="page">
          {words.title}
        </a>
      </nav>
    </header>
  )
}

interface RevokeDialogProps {
  device: Device
  refusal: string | null
  onRevoke(device: Device): void
  close(): void
}

/** Asked first: the device stops at once, and somebody has to walk to it. */
function RevokeDialog({ device, refusal, onRevoke, close }: RevokeDialogProps) {
  return (
    <Dialog title={words.ask.revoke(device.name)} close={close}>
      <p>{words.ask.revokeMeaning}</p>
      <p class="error-message" role="alert" hidden={refusal === null}>
        {refusal}
      </p>
      <div class="buttons">
        <Button kind="danger" onClick={() => onRevoke(device)}>
          {words.ask.revokeNow(device.name)}
        </Button>
        <Button onClick={close}>{words.ask.cancel}</Button>
      </div>
    </Dialog>
  )
}
