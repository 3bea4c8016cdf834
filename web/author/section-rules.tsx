import type { Content } from '#contracts/catalogue'
import { Examples } from './examples.tsx'
import { Carried, InTwo } from './fields.tsx'
import { useField } from './form-facts.ts'
import { Rows } from './rows.tsx'
import type { SectionProps } from './section-props.ts'
import { type Sentence, saySaid, sayWhen, sentenceOf } from './sentence.ts'
import { formWords } from './words-form.ts'

/** Questions, the sentence of each paper, and people to try them on. */
export function RulesSection(props: SectionProps) {
  const { content, sentences } = props
  return (
    <>
      <section class="section" aria-labelledby="pertanyaan">
        <h3 id="pertanyaan">{formWords.questions}</h3>
        <p class="quiet">{formWords.questionsMeaning}</p>
        <Questions questions={content.questions} />
      </section>
      <section class="section" aria-labelledby="aturan">
        <h3 id="aturan">{formWords.rules}</h3>
        <p class="quiet">
          {content.requirements.length === 0
            ? formWords.noRequirements
            : content.questions.length === 0
              ? formWords.noQuestions
              : formWords.rulesMeaning}
        </p>
        <ul class="rows">
          {content.requirements.map(requirement => (
            <Rule key={requirement.id} content={content} requirement={requirement} typed={sentences[requirement.id]} />
          ))}
        </ul>
      </section>
      <Examples {...props} />
    </>
  )
}

const blankAnswer = { id: '', textId: '', textEn: '', noticeId: null, noticeEn: null }

function Questions({ questions }: Pick<Content, 'questions'>) {
  return (
    <Rows
      list="questions"
      rows={questions}
      one={formWords.question}
      isOrdered
      addLabel={formWords.addQuestion}
      most={4}
    >
      {(question, row) => {
        const path = `questions.${row}`
        return (
          <>
            <Carried path={`${path}.id`} value={question.id} />
            <InTwo base={`${path}.text`} id={question.textId} en={question.textEn} />
            <p class="quiet">{formWords.answersMeaning}</p>
            {[...question.answers, blankAnswer, ...(question.answers.length === 0 ? [blankAnswer] : [])].map(
              (answer, at) => (
                <fieldset class="author-answer" key={String(at)}>
                  <legend>{formWords.answer(at + 1)}</legend>
                  <Carried path={`${path}.answers.${at}.id`} value={answer.id} />
                  <InTwo base={`${path}.answers.${at}.text`} id={answer.textId} en={answer.textEn} />
                  <details open={answer.noticeId !== null}>
                    <summary>{formWords.notice}</summary>
                    <InTwo base={`${path}.answers.${at}.notice`} id={answer.noticeId} en={answer.noticeEn} />
                  </details>
                </fieldset>
              ),
            )}
          </>
        )
      }}
    </Rows>
  )
}

interface RuleProps {
  content: Content
  requirement: Content['requirements'][number]
  typed: Sentence | undefined
}

/** “Syarat ini diminta jika … dan …”, made of selects. An empty one at the end takes a further condition. */
function Rule({ content, requirement, typed }: RuleProps) {
  const { id, labelId: name } = requirement
  const path = `rules.${id}`
  const { error } = useField(path)
  const stored = content.rules.find(rule => rule.requirementId === id)
  const sentence = typed ?? sentenceOf(stored?.when)
  const isKept = stored !== undefined && sentenceOf(stored.when).mode === 'kept'
  const modes = (['always', 'if', 'unless', 'kept'] as const).filter(mode => mode !== 'kept' || isKept)
  const says = { ...formWords.mode, ...(requirement.isOptional && { always: formWords.inLabel }) }
  return (
    <li class={error ? 'author-rule field-error' : 'author-rule'} id={path}>
      {error && <p class="error-message">{error}</p>}
      <p>
        <strong>{name}</strong> {formWords.asked}
      </p>
      <div class="author-sentence">
        <select class="input" name={`${path}.mode`} aria-label={formWords.modeOf(name)}>
          {modes.map(mode => (
            <option key={mode} value={mode} selected={mode === sentence.mode}>
              {says[mode]}
            </option>
          ))}
        </select>
        {content.questions.length > 0 &&
          [...sentence.conditions, ''].map((condition, at) => (
            <>
              {at === 1 && (
                <select class="input" name={`${path}.join`} aria-label={formWords.joinOf(name)}>
                  {(['all', 'any'] as const).map(join => (
                    <option key={join} value={join} selected={join === sentence.join}>
                      {formWords.join[join]}
                    </option>
                  ))}
                </select>
              )}
              {at > 1 && <span>{formWords.join[sentence.join]}</span>}
              <Condition
                path={`${path}.conditions`}
                label={formWords.conditionOf(name, at + 1)}
                condition={condition}
                questions={content.questions}
              />
            </>
          ))}
      </div>
      {isKept && stored && <p class="quiet">{formWords.keptRule(sayWhen(stored.when, content.questions))}</p>}
    </li>
  )
}

interface ConditionProps {
  path: string
  label: string
  condition: string
  questions: Content['questions']
}

/** One condition: question and answer in one choice, so that no answer of another question can be taken. */
function Condition({ path, label, condition, questions }: ConditionProps) {
  const known = questions.flatMap(({ id, answers }) => answers.map(answer => `${id}=${answer.id}`))
  const isGone = condition !== '' && !known.includes(condition.replace('!', ''))
  return (
    <select class={condition === '' ? 'input author-further' : 'input'} name={path} aria-label={label}>
      <option value="">{condition === '' ? formWords.addCondition : formWords.noCondition}</option>
      {isGone && (
        <option value={condition} selected>
          {condition}
        </option>
      )}
      {['', '!'].map(not =>
        questions
          .filter(question => question.id !== '')
          .map(question => (
            <optgroup key={not + question.id} label={not ? formWords.isNot(question.textId) : question.textId}>
              {question.answers
                .filter(answer => answer.id !== '')
                .map(answer => {
                  const said = `${question.id}=${answer.id}`
                  const says = saySaid(said, questions)
                  return (
                    <option key={said} value={not + said} selected={not + said === condition}>
                      {not ? formWords.isNot(says) : says}
                    </option>
                  )
                })}
            </optgroup>
          )),
      )}
    </select>
  )
}
