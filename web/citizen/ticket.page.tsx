import { Ticket, type TicketProps } from './ticket.tsx'

/** C5: the ticket on the phone. */
export default function TicketPage(props: TicketProps) {
  return <Ticket {...props} />
}
