import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './icon.tsx'

const icons: Record<'note' | 'warn' | 'bad' | 'stale', IconName> = {
  note: 'info',
  warn: 'alert',
  bad: 'stop',
  stale: 'wifi-off',
}

/** First what is so, then what it means. */
export function Banner({
  kind = 'note',
  children,
  role,
}: {
  kind?: 'note' | 'warn' | 'bad' | 'stale'
  children: ComponentChildren
  role?: 'status' | 'alert'
}) {
  return (
    <div class={kind === 'note' ? 'banner' : `banner banner-${kind}`} role={role}>
      <Icon name={icons[kind]} />
      <p>{children}</p>
    </div>
  )
}
