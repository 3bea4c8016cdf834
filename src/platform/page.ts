export interface PageParts {
  language: string
  title: string
  /** Addresses of stylesheets and of the one script. */
  styles: readonly string[]
  script?: string | undefined
  bodyClass?: string
  rootClass?: string
  /** Made by the renderer, which escapes. */
  body: string
  /** What the script begins with. */
  start?: unknown
  /** What search engines read of the page: schema.org. A block of data, which no content policy runs. */
  linkedData?: object | undefined
  /** Seconds after which a page without script asks again. */
  refresh?: number | undefined
}

/** A whole HTML document. No inline script or style: the content policy forbids them. */
export function htmlPage({
  language,
  title,
  styles,
  script,
  bodyClass,
  rootClass,
  body,
  start,
  linkedData,
  refresh,
}: PageParts): string {
  return `<!doctype html>
<html lang="${escapeHtml(language)}"${rootClass ? ` class="${escapeHtml(rootClass)}"` : ''}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
${styles.map(style => `<link rel="stylesheet" href="${escapeHtml(style)}">`).join('\n')}
${refresh ? `<noscript><meta http-equiv="refresh" content="${refresh}"></noscript>` : ''}
${script ? `<script type="module" src="${escapeHtml(script)}"></script>` : ''}
</head>
<body${bodyClass ? ` class="${escapeHtml(bodyClass)}"` : ''}>
${body}
${start === undefined ? '' : `<script type="application/json" id="satap-start">${jsonForHtml(start)}</script>`}
${linkedData ? `<script type="application/ld+json">${jsonForHtml(linkedData)}</script>` : ''}
</body>
</html>
`
}

/** Text inside HTML or an attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`)
}

/** JSON inside a script element: no `<` can end it, no line separator can break it. */
function jsonForHtml(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<\u2028\u2029]/g,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
