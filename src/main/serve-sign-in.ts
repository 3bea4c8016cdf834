import type { Me } from '#contracts/identity'
import { signIn, signOut } from '#contracts/identity'
import { nobody } from '#platform/context'
import { asking, isCrossSite, setCookies } from '#platform/http'
import { asRefusal, perform } from '#platform/perform'
import { CrossSite } from '#platform/problem'
import type { Pages } from './serve-pages.ts'

const homeOf: Record<string, string> = {
  greeter: '/greeter',
  officer: '/counter',
  'hall-manager': '/manager',
  author: '/penulis',
  'agency-head': '/penulis',
  administrator: '/devices',
}

/** The sign-in page: a form that needs no script. */
export function serveSignIn({ server, tenant, send }: Pages): void {
  const { app, house, modules, identify } = server
  const servedAs = (endpoint: unknown) => {
    const served = modules.flatMap(module => module.serves).find(one => one.endpoint === endpoint)
    if (!served) throw new Error('The sign-in is not served')
    return served
  }
  const props = { tenantName: tenant.name, isPractice: house.isPractice }

  app.get('/sign-in', { schema: { hide: true } }, (request, reply) => {
    const { next = '' } = request.query as { next?: string }
    return send(reply, {
      name: 'sign-in',
      surface: 'office',
      title: `Masuk – ${tenant.name}`,
      props: { ...props, refused: false, signInName: '', next: ownPath(next) },
    })
  })
  app.post(
    '/sign-in',
    { schema: { hide: true }, config: { rateLimit: { max: 20, timeWindow: '1 minute' } } },
    async (request, reply) => {
      if (isCrossSite(request)) throw CrossSite()
      const { signInName = '', password = '', next = '' } = (request.body ?? {}) as Record<string, string>
      const fields = { signInName: String(signInName).slice(0, 100), password: String(password).slice(0, 200) }
      try {
        const answered = await perform(house, servedAs(signIn), { actor: nobody, input: fields })
        setCookies(reply, answered.cookies)
        return reply.redirect(ownPath(next) || homeOf[(answered.reply as Me).role ?? ''] || '/petugas', 303)
      } catch (error) {
        if (!asRefusal(error)) throw error
        const title = `Kesalahan: Masuk – ${tenant.name}`
        return send(reply, {
          name: 'sign-in',
          surface: 'office',
          title,
          status: 403,
          props: { ...props, refused: true, signInName: fields.signInName, next: ownPath(next) },
        })
      }
    },
  )
  app.post('/sign-out', { schema: { hide: true } }, async (request, reply) => {
    const { actor } = await asking(request, identify, 'FORM')
    const answered = await perform(house, servedAs(signOut), { actor, input: {} })
    setCookies(reply, answered.cookies)
    return reply.redirect('/sign-in', 303)
  })
}

/** Only a path of ours: an address of another site would send a signed-in person away. */
function ownPath(next: string): string {
  return /^\/[a-z][\w/?=&-]*$/.test(next) ? next : ''
}
