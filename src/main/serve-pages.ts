import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyReply } from 'fastify'
import type { Config } from '#platform/config'
import { htmlPage } from '#platform/page'
import type { Server } from '#platform/server'
import { type Tenant, tenantCss } from '#tenant'
import { assetsOf } from '../../web/assets.ts'
import { serveAuthor } from './serve-author.ts'
import { serveBooking } from './serve-booking.ts'
import { serveCounter } from './serve-counter.ts'
import { serveFront } from './serve-front.ts'
import { serveHome } from './serve-home.ts'
import { serveLifeEvents } from './serve-life-events.ts'
import { serveOpenData } from './serve-open-data.ts'
import { serveReferrals } from './serve-referrals.ts'
import { serveServices } from './serve-services.ts'
import { serveSignIn } from './serve-sign-in.ts'
import { serveSupplies } from './serve-supplies.ts'
import { serveTicket } from './serve-ticket.ts'

const root = join(import.meta.dirname, '../..')

/** The apps: one page each, filled in by its script. */
const apps = [
  { path: '/kiosk', surface: 'kiosk', title: 'Anjungan' },
  { path: '/display', surface: 'display', title: 'Layar antrean' },
  { path: '/counter', surface: 'counter', title: 'Loket' },
  { path: '/greeter', surface: 'greeter', title: 'Pemandu' },
  { path: '/manager', surface: 'manager', title: 'Pengelola' },
  { path: '/planning', surface: 'planning', title: 'Perencanaan' },
  { path: '/devices', surface: 'devices', title: 'Perangkat' },
]

export interface Pages {
  server: Server
  tenant: Tenant
  config: Config
  /** Sends a page that the server renders. */
  send(
    reply: FastifyReply,
    page: {
      name: string
      surface: string
      title: string
      props: object
      language?: string
      withScript?: boolean
      refresh?: number
      status?: number
      bodyClass?: string
      /** What the script begins with, where that is not all that the page was made of. */
      start?: object | undefined
      linkedData?: object | undefined
    },
  ): FastifyReply
}

interface Renderer {
  render(name: string, props: object): string
}

/** Serves files, the apps' pages, and the pages that work without script. */
export async function servePages(server: Server, tenant: Tenant, config: Config): Promise<void> {
  const { app } = server
  await app.register(fastifyStatic, {
    root: join(root, 'build/client'),
    prefix: '/assets/',
    immutable: true,
    maxAge: '365d',
    index: false,
  })
  const voice = join(config.tenantFolder, 'voice')
  if (existsSync(voice))
    await app.register(fastifyStatic, {
      root: voice,
      prefix: '/voice/',
      maxAge: '1h',
      index: false,
      decorateReply: false,
    })
  app.get('/tenant.css', { schema: { hide: true } }, (_request, reply) =>
    reply.type('text/css; charset=utf-8').header('cache-control', 'public, max-age=300').send(tenantCss(tenant)),
  )
  app.get('/favicon.svg', { schema: { hide: true } }, (_request, reply) =>
    reply.type('image/svg+xml').header('cache-control', 'public, max-age=86400').send(favicon),
  )
  app.get('/favicon.ico', { schema: { hide: true } }, (_request, reply) => reply.redirect('/favicon.svg'))

  for (const { path, surface, title } of apps)
    app.get(path, { schema: { hide: true } }, (_request, reply) => sendApp(reply, server, tenant, surface, title))
  if (config.mode === 'practice') {
    for (const path of ['/gallery', '/gallery/*']) {
      app.get(path, { schema: { hide: true } }, (_request, reply) =>
        sendApp(reply, server, tenant, 'gallery', 'Gallery'),
      )
    }
  }
  const { render } = (await import(join(root, 'build/server/pages.js'))) as Renderer
  const pages: Pages = { server, tenant, config, send: (reply, page) => sendRendered(reply, render, page) }
  serveFront(pages)
  serveHome(pages)
  serveServices(pages)
  serveLifeEvents(pages)
  serveSignIn(pages)
  serveTicket(pages)
  serveCounter(pages)
  serveSupplies(pages)
  serveReferrals(pages)
  serveBooking(pages)
  await serveAuthor(pages)
  serveOpenData(server, tenant)
}

function sendApp(reply: FastifyReply, { house }: Server, tenant: Tenant, surface: string, title: string): FastifyReply {
  const { script, styles } = assetsOf(surface)
  const halls = tenant.halls.map(({ id, name }) => ({ id, name }))
  const start = {
    tenant: { id: tenant.id, name: tenant.name },
    halls,
    isPractice: house.isPractice,
    now: house.clock.now().toISOString(),
    speed: house.clock.speed,
  }
  const without =
    surface === 'counter'
      ? '<a href="/counter/basic">Buka loket tanpa JavaScript</a>.'
      : 'Mintalah bantuan admin untuk menyalakannya.'
  const body = `<div id="app"></div>\n<noscript><p class="no-script">Layar ini memerlukan JavaScript. ${without}</p></noscript>`
  return sendHtml(
    reply,
    htmlPage({
      language: 'id',
      title: `${title} – ${tenant.name}`,
      styles: ['/tenant.css', ...styles],
      script,
      body,
      start,
    }),
  )
}

function sendRendered(
  reply: FastifyReply,
  render: Renderer['render'],
  page: Parameters<Pages['send']>[1],
): FastifyReply {
  const { name, surface, title, props, language = 'id', withScript = false, refresh, status = 200 } = page
  const { bodyClass, start, linkedData } = page
  const { script, styles } = assetsOf(surface)
  const html = htmlPage({
    language,
    title,
    styles: ['/tenant.css', ...styles],
    script: withScript ? script : undefined,
    body: `<div id="app">${render(name, props)}</div>`,
    start: withScript ? (start ?? props) : undefined,
    linkedData,
    refresh,
    ...(bodyClass && { bodyClass }),
  })
  return sendHtml(reply.code(status), html)
}

function sendHtml(reply: FastifyReply, html: string): FastifyReply {
  return reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(html)
}

const favicon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path d="M2 13 16 4l14 9" fill="none" stroke="#0b5a45" stroke-width="4"/><path d="M7 16v12M13 16v12M19 16v12M25 16v12" stroke="#0b5a45" stroke-width="3"/></svg>'
