import { type Desk, missingByService } from './desk.ts'
import { shownLanguage, visitorWords } from './words.ts'

/** What is missing, large, turned towards the visitor and in her language. */
export function Missing({ desk }: { desk: Desk }) {
  const language = shownLanguage(desk.language)
  const say = visitorWords[language]
  return (
    <div class="missing" lang={language}>
      <h2>{say.missing}</h2>
      {missingByService(desk).map(({ choice, missing }) => (
        <section key={choice.serviceId}>
          <h3>{language === 'en' ? choice.nameEn : choice.nameId}</h3>
          <ul class="rows">
            {missing.map(requirement => (
              <li key={requirement.id}>{language === 'en' ? requirement.labelEn : requirement.labelId}</li>
            ))}
          </ul>
        </section>
      ))}
      <p>{say.missingMeaning}</p>
    </div>
  )
}
