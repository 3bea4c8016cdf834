import type { Content, ExampleResult } from '#contracts/catalogue'
import { Status } from '#ui/status.tsx'
import { Text, Ticks } from './fields.tsx'
import { Rows } from './rows.tsx'
import type { SectionProps } from './section-props.ts'
import { words } from './words.ts'
import { formWords } from './words-form.ts'

/** People that the author thought of, with what must be asked of them; each shows whether the stored rules do so. */
export function Examples({ content, results }: SectionProps) {
  return (
    <section class="section" aria-labelledby="contoh">
      <h3 id="contoh">{formWords.examples}</h3>
      <p class="quiet">{formWords.examplesMeaning}</p>
      <Rows list="examples" rows={content.examples} one={formWords.example} addLabel={formWords.addExample}>
        {(example, row) => {
          const path = `examples.${row}`
          const result = results.find(one => one.name === example.name)
          return (
            <>
              <Text path={`${path}.name`} value={example.name} />
              <div class="author-two">
                {content.questions
                  .filter(question => question.id !== '')
                  .map(question => (
                    <Answered
                      key={question.id}
                      path={`${path}.answers.${question.id}`}
                      question={question}
                      answer={example.answers[question.id]}
                    />
                  ))}
              </div>
              <Ticks
                path={`${path}.needed`}
                values={example.needed}
                choices={content.requirements.map(({ id, labelId: name }) => ({ id, name }))}
              />
              {result && (
                <p>
                  {formWords.result} <Result result={result} requirements={content.requirements} />
                </p>
              )}
            </>
          )
        }}
      </Rows>
    </section>
  )
}

interface AnsweredProps {
  path: string
  question: Content['questions'][number]
  answer: string | undefined
}

function Answered({ path, question, answer }: AnsweredProps) {
  return (
    <div class="field">
      <label for={path}>{question.textId}</label>
      <select class="input" id={path} name={path}>
        <option value="">{formWords.notAnswered}</option>
        {question.answers
          .filter(one => one.id !== '')
          .map(one => (
            <option key={one.id} value={one.id} selected={one.id === answer}>
              {one.textId}
            </option>
          ))}
      </select>
    </div>
  )
}

/** Right, or which papers are too few and which too many; a word each, not only a colour. */
export function Result({ result, requirements }: { result: ExampleResult } & Pick<Content, 'requirements'>) {
  const say = words.review
  const names = (ids: readonly string[]) =>
    ids.map(id => requirements.find(one => one.id === id)?.labelId ?? id).join('; ')
  if (result.isRight) return <Status icon="check">{say.right}</Status>
  const parts = [
    ...(result.missing.length > 0 ? [say.missing(names(result.missing))] : []),
    ...(result.unexpected.length > 0 ? [say.unexpected(names(result.unexpected))] : []),
  ]
  return (
    <Status icon="alert" kind="warn">
      {parts.join('. ')}
    </Status>
  )
}
