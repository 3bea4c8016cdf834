import { useState } from 'preact/hooks'
import { useDeed } from '#client/deed.ts'
import { useQuestion } from '#client/question.ts'
import { orderReplay } from '#contracts/planning'
import { type CallOrders, callOrders, setCallOrder } from '#contracts/queue'
import type { Input } from '#platform/contract'
import { Banner } from '#ui/banner.tsx'
import { toldBy } from './live-planning.tsx'
import { OrderTab } from './order-tab.tsx'
import { orderInput, proposalOf, replayInput, wrongTerms } from './proposal.ts'
import { sayRefusal } from './refusals.ts'
import { words } from './words.ts'

/** The order in force is read first: a proposal begins with its numbers. */
export function LiveOrder({ hallId, mayDecide }: { hallId: string; mayDecide: boolean }) {
  const orders = useQuestion(callOrders, { hallId })
  if (!orders.answer)
    return orders.state === 'failed' ? (
      <Banner kind="bad" role="alert">
        {words.failed}
      </Banner>
    ) : (
      <p role="status">{words.loading}</p>
    )
  return <LiveProposal hallId={hallId} orders={orders.answer} mayDecide={mayDecide} onDecided={orders.again} />
}

interface LiveProposalProps {
  hallId: string
  orders: CallOrders
  mayDecide: boolean
  onDecided(): void
}

function LiveProposal({ hallId, orders, mayDecide, onDecided }: LiveProposalProps) {
  const [proposal, setProposal] = useState(() => proposalOf(orders.now))
  const [isTold, setTold] = useState(false)
  const [input, setInput] = useState<Input<typeof orderReplay>>()
  const replay = useQuestion(orderReplay, input)
  const deciding = useDeed(setCallOrder)
  const isReplayed = JSON.stringify(input) === JSON.stringify(replayInput(hallId, proposal))

  function tryIt() {
    setTold(true)
    deciding.reset()
    if (wrongTerms(proposal).length > 0) return
    if (isReplayed) replay.again()
    else setInput(replayInput(hallId, proposal))
  }
  async function decide(reason: string, from: 'now' | 'next-day') {
    if (!input) return
    const decided = await deciding.do({ ...orderInput(input), reason, from })
    if (decided) onDecided()
  }
  return (
    <OrderTab
      {...toldBy(replay, input !== undefined)}
      orders={orders}
      proposal={proposal}
      isReplayed={isReplayed}
      isTold={isTold}
      decide={
        mayDecide
          ? {
              isDone: deciding.answer !== undefined,
              refusal: deciding.refusal ? sayRefusal(deciding.refusal) : null,
              onDecide: decide,
            }
          : null
      }
      onPropose={setProposal}
      onTry={tryIt}
    />
  )
}
