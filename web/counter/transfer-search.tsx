import { useEffect, useRef, useState } from 'preact/hooks'
import { useQuestion } from '#client/question.ts'
import { type ServiceLine, services } from '#contracts/catalogue'
import type { CounterView } from '#contracts/queue'
import { spell } from '#ui/spell.ts'
import { TransferDialog } from './transfer-dialog.tsx'

interface TransferSearchProps {
  hallId: string
  current: NonNullable<CounterView['current']>
  onTransfer(service: ServiceLine): void
  onAdd(service: ServiceLine): void
  close(): void
}

const pauseMs = 120
const most = 40

/** Searches the hall's menu while the officer types; what was found last stays until the next is here. */
export function TransferSearch({ hallId, current, onTransfer, onAdd, close }: TransferSearchProps) {
  const [typed, setTyped] = useState('')
  const asked = useLater(typed.trim())
  const question = useQuestion(services, {
    hallId,
    kind: 'service',
    ...(asked ? { q: asked, limit: 100 } : { limit: 500 }),
  })
  const found = useRef<readonly ServiceLine[] | null>(null)
  if (question.answer)
    found.current = question.answer.items
      .filter(service => service.isOnMenu && service.id !== current.serviceId)
      .slice(0, most)
  const isBehind = asked !== typed.trim() || question.state === 'loading'
  return (
    <TransferDialog
      number={spell(current.letter, current.number)}
      typed={typed}
      onType={setTyped}
      services={question.state === 'failed' ? 'failed' : (found.current ?? 'loading')}
      isBehind={isBehind}
      onTransfer={onTransfer}
      onAdd={onAdd}
      close={close}
    />
  )
}

/** A value once it has rested for a moment. */
function useLater(value: string): string {
  const [later, setLater] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setLater(value), pauseMs)
    return () => clearTimeout(timer)
  }, [value])
  return later
}
