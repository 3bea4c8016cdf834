import type { ComponentChildren, JSX } from 'preact'
import { Icon, type IconName } from './icon.tsx'

export interface ButtonProps extends Omit<JSX.IntrinsicElements['button'], 'icon' | 'children'> {
  kind?: 'primary' | 'plain' | 'danger' | undefined
  /** The keys that do the same, as `useKeys` names them or as they are printed: `F2`, `Control+k`, `Shift F2`. */
  keys?: string | undefined
  icon?: IconName | undefined
  isWide?: boolean | undefined
  children?: ComponentChildren
}

/** A button with what it does, and the keys for it printed on it. */
export function Button({ kind, keys, icon, isWide, children, class: more, type = 'button', ...rest }: ButtonProps) {
  const classes = ['button', kind && `button-${kind}`, isWide && 'button-wide', more].filter(Boolean).join(' ')
  return (
    <button
      aria-keyshortcuts={keys?.replaceAll(' ', '+').replace('Ctrl', 'Control')}
      {...rest}
      type={type}
      class={classes}
    >
      {icon && <Icon name={icon} />}
      {children}
      {keys && (
        <>
          {' '}
          <kbd>{printed(keys)}</kbd>
        </>
      )}
    </button>
  )
}

/** `Control+k` is printed as it stands on the keyboard: `Ctrl K`. */
function printed(keys: string): string {
  return keys
    .replace('Control', 'Ctrl')
    .replaceAll('+', ' ')
    .replace(/ [a-z]$/, letter => letter.toUpperCase())
}
