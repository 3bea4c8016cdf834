import { createContext } from 'preact'
import { useContext } from 'preact/hooks'

/** What a field of a form has to know beside its value. */
export interface FormFacts {
  /** Where the form is sent to: a button of a row sends it there too, and says where the page then stands. */
  action: string
  errors: readonly { path: string; text: string }[]
  /** What was typed where the value cannot hold it. */
  raw: Readonly<Record<string, string>>
}

const Facts = createContext<FormFacts>({ action: '', errors: [], raw: {} })
export const FormFactsProvider = Facts.Provider

/** The error at a field, and what to show in it instead of its value. */
export function useField(path: string): { error: string | undefined; raw: string | undefined } {
  const { errors, raw } = useContext(Facts)
  return { error: errors.find(one => one.path === path)?.text, raw: raw[path] }
}

/** Where the form around is sent to. */
export function useAction(): string {
  return useContext(Facts).action
}
