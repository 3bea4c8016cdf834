import type { When } from './checklist-schema.ts'
import { repeated } from './repeated.ts'
import type { ChecklistsFile, TenantFiles } from './schema.ts'

type Say = (field: string, says: string) => void
type Files = Pick<TenantFiles, 'catalogue' | 'checklists'>
type Rules = ChecklistsFile['services'][number]

/** Checklists whose every rule can be asked for, can come true, and can come out otherwise. */
export function checkChecklists({ catalogue, checklists }: Files, say: Say): void {
  checkQuestions(checklists, say)
  checkNotNeeded({ catalogue, checklists }, say)
  repeated(
    checklists.services.map(one => one.service),
    (s, id) => say(`services[${s}].service`, `the checklist of ${id} is there twice`),
  )
  for (const [s, rules] of checklists.services.entries()) {
    const sayHere: Say = (field, says) => say(`services[${s}].${field}`, says)
    const service = catalogue.services.find(one => one.id === rules.service)
    if (!service) {
      sayHere('service', `there is no service ${rules.service}`)
      continue
    }
    const requirements = new Set(service.requirements.map(one => one.id))
    checkAsked(checklists, rules, sayHere)
    for (const [id, when] of Object.entries(rules.needs)) {
      const field = `needs.${id}`
      if (!requirements.has(id)) sayHere(field, `there is no requirement ${id}`)
      else checkWhen(checklists, rules, when, field, sayHere)
    }
    rules.not_needed.forEach((id, n) => {
      const line = Object.hasOwn(checklists.not_needed, id) ? checklists.not_needed[id] : undefined
      if (!line) sayHere(`not_needed[${n}]`, `there is no line ${id}`)
      else if (!service.legal_basis.some(law => law.includes(line.basis)))
        sayHere(`not_needed[${n}]`, `the standard does not name ${line.basis}`)
    })
  }
}

/** `lang` and `q` are words of the page's own address. */
const taken = new Set(['lang', 'q'])

function checkQuestions({ questions, services }: ChecklistsFile, say: Say) {
  const asked = new Set(services.flatMap(one => one.ask))
  for (const [id, { answers }] of Object.entries(questions)) {
    if (!/^[a-z0-9][a-z0-9-]*$/.test(id)) say(`questions.${id}`, 'is not a name in kebab-case')
    if (taken.has(id)) say(`questions.${id}`, 'is a word of the page’s own address')
    if (!asked.has(id)) say(`questions.${id}`, 'is a question that nobody asks')
    repeated(
      answers.map(answer => answer.id),
      (a, answer) => say(`questions.${id}.answers[${a}].id`, `the answer ${answer} is there twice`),
    )
    answers.forEach((answer, a) => {
      if ((answer.notice_id === undefined) !== (answer.notice_en === undefined))
        say(`questions.${id}.answers[${a}]`, 'has its notice in one language only')
    })
  }
}

function checkNotNeeded({ catalogue, checklists }: Files, say: Say) {
  const used = new Set(checklists.services.flatMap(one => one.not_needed))
  for (const [id, { source }] of Object.entries(checklists.not_needed)) {
    if (!used.has(id)) say(`not_needed.${id}`, 'is a line that no service has')
    source.forEach((name, s) => {
      if (!Object.hasOwn(catalogue.sources, name)) say(`not_needed.${id}.source[${s}]`, `there is no source ${name}`)
    })
  }
}

function checkAsked({ questions }: ChecklistsFile, { ask, needs }: Rules, say: Say) {
  repeated(ask, (q, id) => say(`ask[${q}]`, `the question ${id} is there twice`))
  const decides = new Set(Object.values(needs).flatMap(when => saidIn(when).map(said => said.question)))
  for (const [q, id] of ask.entries()) {
    const question = Object.hasOwn(questions, id) ? questions[id] : undefined
    const tells = question?.answers.some(answer => answer.notice_id !== undefined)
    if (!question) say(`ask[${q}]`, `there is no question ${id}`)
    else if (!decides.has(id) && !tells) say(`ask[${q}]`, `nothing depends on the question ${id}`)
  }
}

function checkWhen(checklists: ChecklistsFile, { ask }: Rules, when: When, field: string, say: Say) {
  for (const { question, answer } of saidIn(when)) {
    const known = Object.hasOwn(checklists.questions, question) ? checklists.questions[question] : undefined
    if (!known) return say(field, `there is no question ${question}`)
    if (!ask.includes(question)) return say(field, `the question ${question} is not asked here`)
    if (!known.answers.some(one => one.id === answer)) return say(field, `${question} has no answer ${answer}`)
  }
  const clash = clashIn(when)
  if (clash) return say(field, `contradicts itself: ${clash}`)
  const outcomes = new Set(everyAnswer(checklists, saidIn(when)).map(answers => holds(when, answers)))
  if (!outcomes.has(true)) say(field, 'is never asked for, whatever is answered')
  else if (!outcomes.has(false)) say(field, 'is always asked for: it needs no rule')
}

/** All the answers that a rule looks at. */
function saidIn(when: When): { question: string; answer: string }[] {
  if (typeof when === 'string') {
    const [question = '', answer = ''] = when.split('=')
    return [{ question, answer }]
  }
  if ('not' in when) return saidIn(when.not)
  return ('all' in when ? when.all : when.any).flatMap(saidIn)
}

/** Two answers to one question, or an answer and its opposite, in one `all`. */
function clashIn(when: When): string | undefined {
  if (typeof when === 'string') return undefined
  if ('not' in when) return clashIn(when.not)
  const parts = 'all' in when ? when.all : when.any
  if ('all' in when) {
    const plain = when.all.filter(part => typeof part === 'string')
    for (const part of plain) {
      const other = plain.find(one => one !== part && one.split('=')[0] === part.split('=')[0])
      if (other) return `${part} and ${other} cannot both be`
      if (when.all.some(one => typeof one === 'object' && 'not' in one && one.not === part))
        return `${part} and not ${part} cannot both be`
    }
  }
  return parts.map(clashIn).find(one => one !== undefined)
}

/** Every way to answer the questions that a rule looks at: four questions of six answers at most. */
function everyAnswer({ questions }: ChecklistsFile, said: { question: string }[]): Map<string, string>[] {
  let ways = [new Map<string, string>()]
  for (const question of new Set(said.map(one => one.question))) {
    const answers = questions[question]?.answers ?? []
    ways = ways.flatMap(way => answers.map(({ id }) => new Map([...way, [question, id]])))
  }
  return ways
}

function holds(when: When, answers: ReadonlyMap<string, string>): boolean {
  if (typeof when === 'string') {
    const [question = '', answer = ''] = when.split('=')
    return answers.get(question) === answer
  }
  if ('not' in when) return !holds(when.not, answers)
  return 'all' in when ? when.all.every(part => holds(part, answers)) : when.any.some(part => holds(part, answers))
}
