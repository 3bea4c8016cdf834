import type { TenantFiles } from './schema.ts'

/** The questions and rules of one service, with the shared questions written out; null where nobody wrote any. */
export function makeChecklist(checklists: TenantFiles['checklists'], serviceId: string) {
  const rules = checklists.services.find(one => one.service === serviceId)
  if (!rules) return null
  return {
    questions: rules.ask.flatMap(id => {
      const question = checklists.questions[id]
      if (!question) return []
      const answers = question.answers.map(answer => ({
        id: answer.id,
        textId: answer.text_id,
        textEn: answer.text_en,
        noticeId: answer.notice_id ?? null,
        noticeEn: answer.notice_en ?? null,
      }))
      return [{ id, textId: question.text_id, textEn: question.text_en, answers }]
    }),
    rules: Object.entries(rules.needs).map(([requirementId, when]) => ({ requirementId, when })),
    notNeeded: rules.not_needed.flatMap(id => {
      const line = checklists.not_needed[id]
      return line ? [{ textId: line.text_id, textEn: line.text_en, basis: line.basis }] : []
    }),
  }
}
