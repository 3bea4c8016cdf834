import { Ticket, type TicketProps } from './ticket.tsx'
import { words } from './words.ts'

/** C5: the ticket on the phone. */
export default function TicketPage(props: Omit<TicketProps, 'say'>) {
  return <Ticket {...props} say={words[props.language]} />
}
