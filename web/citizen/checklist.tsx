import { type Question, type Standard, withoutCondition } from '#contracts/catalogue'
import { Icon } from '#ui/icon.tsx'
import { PaperDrawing, paperOf } from '#ui/papers.tsx'
import { type ChecklistProps, labelOf, listFor, sharedList } from './checklist-start.ts'
import { link } from './links.ts'
import { shareText, whatsAppLink } from './share.ts'
import type { CitizenLanguage } from './words.ts'
import { serviceWords } from './words-service.ts'

/** The papers to bring, under the answers so far. A form of radios that works without script. */
export function Checklist({ standard, answers, language, address }: ChecklistProps) {
  const say = serviceWords[language]
  const list = listFor(standard, answers)
  return (
    <form class="section checklist" action={`/layanan/${standard.id}#daftar`} method="get" aria-labelledby="bawa">
      <h2 id="bawa">{say.bring}</h2>
      {standard.questions.length === 0 ? (
        list.ifAny.length === 0 && <p class="quiet">{say.noQuestions}</p>
      ) : (
        <>
          <p class="quiet no-print">{say.questions(standard.questions.length)}</p>
          {language === 'en' && <input type="hidden" name="lang" value="en" />}
          <div class="questions">
            {standard.questions.map(question => (
              <Radios key={question.id} question={question} answer={answers[question.id]} language={language} />
            ))}
          </div>
          <Notices standard={standard} answers={answers} language={language} />
          <div class="buttons no-print" data-without-script>
            <button class="button" type="submit">
              {say.update}
            </button>
          </div>
        </>
      )}
      <div class="bring" id="daftar">
        <h3>{say.bringThese}</h3>
        <p class="visually-hidden" role="status" data-count>
          {say.count(list.needed.length)}
        </p>
        <ol class="rows papers">
          {standard.requirements
            .filter(one => !list.ifAny.includes(one.id))
            .map(one => (
              <Paper key={one.id} requirement={one} isHidden={!list.needed.includes(one.id)} language={language} />
            ))}
        </ol>
        <div data-open-part hidden={list.open.length === 0}>
          <h3>{say.open}</h3>
          <p class="quiet">{say.openMeaning}</p>
          <ul class="maybe">
            {standard.requirements
              .filter(one => standard.rules.some(rule => rule.requirementId === one.id))
              .map(one => (
                <li key={one.id} data-open={one.id} hidden={!list.open.includes(one.id)}>
                  {labelOf(one, language)}
                </li>
              ))}
          </ul>
        </div>
        {list.ifAny.length > 0 && (
          <>
            <h3>{say.ifAny}</h3>
            <ul class="maybe">
              {standard.requirements
                .filter(one => list.ifAny.includes(one.id))
                .map(one => (
                  <li key={one.id}>{labelOf(one, language)}</li>
                ))}
            </ul>
          </>
        )}
        {standard.notNeeded.length > 0 && (
          <ul class="not-needed" aria-label={say.notNeeded}>
            {standard.notNeeded.map(one => (
              <li key={one.textId}>
                <Icon name="x" />
                <span>
                  {language === 'en' ? one.textEn : one.textId} <span class="fine">{say.basis(one.basis)}</span>
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
      <div class="buttons keep no-print">
        <a
          class="button"
          data-share
          href={whatsAppLink(shareText(sharedList({ standard, answers, language, address })))}
        >
          <Icon name="message" />
          {say.share}
        </a>
        <button class="button" type="button" data-print hidden>
          <Icon name="printer" />
          {say.print}
        </button>
      </div>
    </form>
  )
}

function Radios(props: { question: Question; answer: string | undefined; language: CitizenLanguage }) {
  const { question, answer, language } = props
  return (
    <fieldset class="field">
      <legend>{language === 'en' ? question.textEn : question.textId}</legend>
      {question.answers.map(one => (
        <label class="choice" key={one.id}>
          <input type="radio" name={question.id} value={one.id} checked={one.id === answer} />
          <span>{language === 'en' ? one.textEn : one.textId}</span>
        </label>
      ))}
    </fieldset>
  )
}

/** What an answer means for the reader, beyond the papers. */
function Notices({ standard, answers, language }: Pick<ChecklistProps, 'standard' | 'answers' | 'language'>) {
  const notices = standard.questions.flatMap(question =>
    question.answers
      .filter(one => one.noticeId !== null)
      .map(one => ({ ...one, question: question.id, isGiven: answers[question.id] === one.id })),
  )
  if (notices.length === 0) return null
  return (
    <div class="notices" aria-live="polite">
      {notices.map(one => (
        <p
          class="banner"
          key={`${one.question}=${one.id}`}
          data-notice={`${one.question}=${one.id}`}
          hidden={!one.isGiven}
        >
          {language === 'en' ? one.noticeEn : one.noticeId}
        </p>
      ))}
    </div>
  )
}

function Paper(props: { requirement: Standard['requirements'][number]; isHidden: boolean; language: CitizenLanguage }) {
  const { requirement, isHidden, language } = props
  const say = serviceWords[language]
  const { id, kind, obtainableFrom } = requirement
  return (
    <li data-needed={id} hidden={isHidden}>
      {kind === 'document' ? (
        <PaperDrawing paper={paperOf(id)} />
      ) : (
        <span class="paper-sign">
          <Icon name={kind === 'presence' ? 'user' : 'keyboard'} />
        </span>
      )}
      <div>
        <strong>{withoutCondition(labelOf(requirement, language))}</strong>
        {kind !== 'document' && <p class="quiet">{say.kind[kind]}</p>}
        {obtainableFrom.length > 0 && (
          <p class="fine">
            {say.getAt}{' '}
            {obtainableFrom.map((one, index) => (
              <span key={one.id}>
                {index > 0 && ', '}
                <a href={link(`/layanan/${one.id}`, language)}>{language === 'en' ? one.nameEn : one.nameId}</a>
              </span>
            ))}
          </p>
        )}
      </div>
    </li>
  )
}
