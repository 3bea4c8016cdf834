import type { Content } from '../../contract.ts'
import { error, repeats, type Said } from './said.ts'

/** A choice may be among the lines of a list that is kept elsewhere. */
const fromAList = /(^|;)\s*ref:/

/** The application form. */
export function lintForm({ formFields }: Content): Said[] {
  return [
    ...repeats(formFields.map(one => one.name)).map(i =>
      error('field-twice', `formFields[${i}].name`, `Isian ${i + 1} memakai nama yang sudah dipakai isian lain.`),
    ),
    ...formFields.flatMap((field, i) => [
      ...(field.type === 'select' && field.options.length === 0 && !fromAList.test(field.rule)
        ? [
            error(
              'select-without-options',
              `formFields[${i}].options`,
              `Isian ${i + 1} (“${field.labelId}”) berupa pilihan, tetapi pilihannya belum ada.`,
            ),
          ]
        : []),
      ...repeats(field.options.map(one => one.value)).map(j =>
        error(
          'option-twice',
          `formFields[${i}].options[${j}].value`,
          `Pilihan ${j + 1} pada isian ${i + 1} sama dengan pilihan lain.`,
        ),
      ),
    ]),
  ]
}
