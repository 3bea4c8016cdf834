import type { FunctionComponent } from 'preact'
import { renderToString } from 'preact-render-to-string'

type PageModule = { default: FunctionComponent<Record<string, unknown>> }

const modules = import.meta.glob<PageModule>('./*/*.page.tsx', { eager: true })

const pages = new Map(
  Object.entries(modules).map(([path, module]) => [path.replace(/^.*\/(.+)\.page\.tsx$/, '$1'), module.default]),
)

/** Renders a page by its name: the server's half of the screens. */
export function render(name: string, props: Record<string, unknown>): string {
  const Page = pages.get(name)
  if (!Page) throw new Error(`There is no page ${name}`)
  return renderToString(<Page {...props} />)
}
