import type { OrderReplay } from '#contracts/planning'
import type { CallOrders } from '#contracts/queue'
import { Button } from '#ui/button.tsx'
import { Rule } from '../call-order.tsx'
import { Decide, type DecideProps } from './decide.tsx'
import { type Proposal, type TermName, terms, wrongTerms } from './proposal.ts'
import { Replay } from './replay.tsx'
import { NumberField } from './what-if-form.tsx'
import { Notes, type Told } from './what-if-tab.tsx'
import { words } from './words.ts'

export interface OrderTabProps extends Told<OrderReplay> {
  orders: CallOrders
  proposal: Proposal
  /** What is shown was replayed with these very numbers. */
  isReplayed: boolean
  isTold: boolean
  /** Null for those who only look on. */
  decide: DecideProps | null
  onPropose(proposal: Proposal): void
  onTry(): void
}

/** "Aturan panggil": another order is tried on days that have been, then decided with a reason. */
export function OrderTab(props: OrderTabProps) {
  const { answer, orders, isReplayed, decide } = props
  return (
    <div class="planning-columns">
      <div class="planning-form">
        <section class="section" aria-labelledby="berlaku">
          <h2 id="berlaku">{words.order.now}</h2>
          <Rule order={orders.now} />
        </section>
        <ProposalForm {...props} />
      </div>
      <div class="planning-answer">
        <Notes {...props} isOutdated={answer !== undefined && !isReplayed} />
        {answer && <Replay replay={answer} />}
        {!decide && <p>{words.order.readOnly}</p>}
        {decide && (answer && isReplayed ? <Decide {...decide} /> : <p class="quiet">{words.order.tryFirst}</p>)}
      </div>
    </div>
  )
}

const classes = ['walk-in', 'priority', 'booked'] as const

function ProposalForm({ proposal, isTold, onPropose, onTry }: OrderTabProps) {
  const wrong = isTold ? wrongTerms(proposal) : []
  const field = (name: TermName, label: string) => (
    <NumberField
      key={name}
      id={name}
      label={label}
      value={proposal[name]}
      error={wrong.includes(name) ? words.order.wrongNumber : undefined}
      onInput={value => onPropose({ ...proposal, [name]: value })}
    />
  )
  const labels = [words.order.rate, words.order.headStart]
  return (
    <form
      class="planning-form section"
      noValidate
      aria-labelledby="usulan"
      onSubmit={event => {
        event.preventDefault()
        onTry()
      }}
    >
      <h2 id="usulan">{words.order.proposed}</h2>
      {classes.map(one => (
        <fieldset key={one}>
          <legend>{words.order.class[one]}</legend>
          <div class="terms">
            {terms.filter(term => term.class === one).map(({ name }, position) => field(name, labels[position] ?? ''))}
          </div>
        </fieldset>
      ))}
      {field('look', words.order.look)}
      {field('backlog', words.order.backlog)}
      <div class="buttons">
        <Button kind="primary" type="submit">
          {words.order.try}
        </Button>
      </div>
    </form>
  )
}
