import type { HallBoard } from '#contracts/queue'
import { Icon } from '#ui/icon.tsx'
import { words } from './words.ts'

type Device = HallBoard['devices'][number]

/** Below this a kiosk's roll is changed before it runs out: about ten minutes of a busy morning. */
const lowPaper = 50

/** The devices that need somebody; those that work are only counted. */
export function Devices({ devices, devicesHref }: { devices: Device[]; devicesHref: string }) {
  const on = devices.filter(device => device.isConnected).length
  const troubled = devices.filter(device => troubleOf(device) !== null)
  return (
    <section class="section" aria-labelledby="perangkat">
      <h2 id="perangkat">
        {words.devices} {devices.length > 0 && <span class="quiet">{words.devicesOn(on, devices.length)}</span>}
      </h2>
      {devices.length === 0 && (
        <p>
          {words.noDevices} <a href={devicesHref}>{words.pairFirst}</a>
        </p>
      )}
      {devices.length > 0 && troubled.length === 0 && <p class="quiet">{words.devicesFine}</p>}
      <ul class="devices rows">
        {troubled.map(device => (
          <DeviceRow key={device.id} device={device} devicesHref={devicesHref} />
        ))}
      </ul>
    </section>
  )
}

function DeviceRow({ device, devicesHref }: { device: Device; devicesHref: string }) {
  const trouble = troubleOf(device)
  if (!trouble) return null
  return (
    <li>
      <Icon name={device.kind === 'kiosk' ? 'kiosk' : 'screen'} />
      <span>{device.name}</span>
      <span class={trouble.isBad ? 'status status-bad' : 'status status-warn'}>
        <Icon name={trouble.isBad ? 'stop' : 'alert'} />
        {trouble.text}
      </span>
      <a href={devicesHref} aria-label={words.checkDevice(device.name)}>
        {words.check}
      </a>
    </li>
  )
}

/** What is wrong with a device, worst first; null when nothing is. */
function troubleOf({
  isConnected,
  silentSeconds,
  condition,
  paperLeft,
}: Device): { text: string; isBad: boolean } | null {
  if (!isConnected)
    return { text: silentSeconds === null ? words.neverHeard : words.silent(silentSeconds), isBad: true }
  if (condition) return { text: words.condition[condition] ?? condition, isBad: true }
  if (paperLeft !== null && paperLeft < lowPaper) return { text: words.paperLeft(paperLeft), isBad: false }
  return null
}
