import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './icon.tsx'

export interface StatusProps {
  /** Only where the reader must do something; in ink otherwise. */
  kind?: 'warn' | 'bad' | 'note' | undefined
  icon: IconName
  children: ComponentChildren
}

/** How a thing stands: an icon and a word. */
export function Status({ kind, icon, children }: StatusProps) {
  return (
    <span class={kind ? `status status-${kind}` : 'status'}>
      <Icon name={icon} />
      <span>{children}</span>
    </span>
  )
}
