/** Our name for an icon, and Lucide's. A name says what it means here. */
export const iconNames = {
  accessibility: 'accessibility',
  alert: 'triangle-alert',
  'arrow-left': 'arrow-left',
  'arrow-right': 'arrow-right',
  baby: 'baby',
  bell: 'bell-ring',
  check: 'check',
  'chevron-down': 'chevron-down',
  clock: 'clock',
  contrast: 'contrast',
  'door-closed': 'door-closed',
  'door-open': 'door-open',
  eye: 'eye',
  files: 'files',
  hand: 'hand',
  help: 'circle-help',
  history: 'history',
  info: 'info',
  keyboard: 'keyboard',
  kiosk: 'tablet',
  'link-2': 'link-2',
  link: 'link',
  lock: 'lock',
  'log-out': 'log-out',
  'map-pin': 'map-pin',
  megaphone: 'megaphone',
  message: 'message-circle',
  minus: 'minus',
  pause: 'pause',
  phone: 'phone',
  play: 'play',
  plus: 'plus',
  pointer: 'pointer',
  printer: 'printer',
  'qr-code': 'qr-code',
  refresh: 'refresh-cw',
  scan: 'scan-qr-code',
  screen: 'monitor',
  search: 'search',
  send: 'send',
  siren: 'siren',
  stop: 'circle-alert',
  'text-size': 'a-large-small',
  ticket: 'ticket',
  undo: 'undo-2',
  user: 'user',
  'volume-off': 'volume-x',
  volume: 'volume-2',
  wheelchair: 'accessibility',
  'wifi-off': 'wifi-off',
  x: 'x',
  zap: 'zap',
} as const

export type IconName = keyof typeof iconNames

const zoneIcons: ReadonlySet<string> = new Set(['pointer', 'zap', 'files', 'link-2'])

/** The icons of zones have a sprite of their own: all that a phone needs. */
export function isZoneIcon(name: string): boolean {
  return zoneIcons.has(name)
}
