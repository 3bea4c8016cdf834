import type { ComponentChildren, JSX } from 'preact'
import { Icon, type IconName } from './icon.tsx'

export interface ButtonProps extends Omit<JSX.IntrinsicElements['button'], 'icon' | 'children'> {
  kind?: 'primary' | 'plain' | 'danger' | undefined
  /** The key that does the same, printed on the button. */
  keys?: string | undefined
  icon?: IconName | undefined
  isWide?: boolean | undefined
  children?: ComponentChildren
}

/** A button with what it does, and the key for it. */
export function Button({ kind, keys, icon, isWide, children, class: more, type = 'button', ...rest }: ButtonProps) {
  const classes = ['button', kind && `button-${kind}`, isWide && 'button-wide', more].filter(Boolean).join(' ')
  return (
    <button {...rest} type={type} class={classes}>
      {icon && <Icon name={icon} />}
      {children}
      {keys && (
        <>
          {' '}
          <kbd>{keys}</kbd>
        </>
      )}
    </button>
  )
}
