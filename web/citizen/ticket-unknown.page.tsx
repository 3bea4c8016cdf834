import { type CitizenLanguage, words } from './words.ts'

/** The same page for every address that is not a ticket. */
export default function TicketUnknownPage({ language, tenantName }: { language: CitizenLanguage; tenantName: string }) {
  const say = words[language]
  return (
    <div class="waiting">
      <header class="ticket-top">
        <span class="hall-name">{tenantName}</span>
      </header>
      <main>
        <h1>{say.unknown}</h1>
        <p>{say.unknownMeaning}</p>
        <p>{say.nextDay}</p>
      </main>
    </div>
  )
}
