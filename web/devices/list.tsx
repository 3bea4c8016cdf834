import type { Device } from '#contracts/identity'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { words } from './words.ts'

/** The paired devices of the hall and how they are. */
export function DeviceList({
  devices,
  canPair,
  onRevoke,
}: {
  devices: Device[]
  canPair: boolean
  onRevoke(device: Device): void
}) {
  const on = devices.filter(device => device.isConnected).length
  return (
    <section class="section" aria-labelledby="daftar">
      <h2 id="daftar">
        {words.list} {devices.length > 0 && <span class="quiet">{words.on(on, devices.length)}</span>}
      </h2>
      {devices.length === 0 ? (
        <div class="empty">
          <strong>{words.empty}</strong>
          <p>{words.emptyMeaning}</p>
        </div>
      ) : (
        <table class="table device-table">
          <thead>
            <tr>
              <th scope="col">{words.device}</th>
              <th scope="col">{words.place}</th>
              <th scope="col">{words.state}</th>
              <th scope="col">
                <span class="visually-hidden">{words.deed}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {devices.map(device => (
              <DeviceRow key={device.id} device={device} canPair={canPair} onRevoke={onRevoke} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function DeviceRow({
  device,
  canPair,
  onRevoke,
}: {
  device: Device
  canPair: boolean
  onRevoke(device: Device): void
}) {
  return (
    <tr>
      <th scope="row">
        <span class="device-name">
          <Icon name={device.kind === 'kiosk' ? 'kiosk' : 'screen'} />
          <span>
            {device.name}
            <br />
            <span class="quiet">{words.kind[device.kind]}</span>
          </span>
        </span>
      </th>
      <td>
        {device.zone ? words.zone(device.zone) : words.wholeHall}
        {device.isSpeaker && <span class="quiet">, {words.speaker}</span>}
      </td>
      <td>
        <State device={device} />
      </td>
      <td class="figures">
        {canPair && (
          <Button kind="danger" aria-label={words.revokeOf(device.name)} onClick={() => onRevoke(device)}>
            {words.revoke}
          </Button>
        )}
      </td>
    </tr>
  )
}

function State({ device: { isConnected, silentSeconds, condition, paperLeft } }: { device: Device }) {
  if (!isConnected)
    return (
      <span class="status status-bad">
        <Icon name="stop" />
        {silentSeconds === null ? words.neverHeard : words.silent(silentSeconds)}
      </span>
    )
  if (condition)
    return (
      <span class="status status-bad">
        <Icon name="alert" />
        {words.condition[condition] ?? condition}
      </span>
    )
  return (
    <span class="status">
      <Icon name="check" />
      {words.connected}
      {paperLeft !== null && <span class="quiet">, {words.paperLeft(paperLeft)}</span>}
    </span>
  )
}
