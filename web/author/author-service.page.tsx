import type { AuthoredService, Version } from '#contracts/catalogue'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Status } from '#ui/status.tsx'
import { draftAt } from './draft-links.ts'
import { Author, type AuthorFrame } from './frame.tsx'
import { sayDay, sayInstant } from './when.ts'
import { Wide } from './wide.tsx'
import { words } from './words.ts'

export interface ServiceVersionsProps {
  frame: AuthorFrame
  service: AuthoredService
  versions: readonly Version[]
  mayPublish: boolean
  pressKey: string
  refused: string | null
  /** Just published: what and from when. */
  published: { version: number; effectiveFrom: string } | null
}

/** One service: its versions, and the way to change it. */
export default function ServiceVersionsPage(props: ServiceVersionsProps) {
  const { frame, service, pressKey, refused, published } = props
  const say = words.service
  return (
    <Author frame={frame}>
      <div class="author-title">
        <h1>{service.nameId}</h1>
        <p class="quiet">
          {service.agency.nameId}, {words.stage[service.stage]}
        </p>
      </div>
      <div class="author-column author-narrow">
        {refused && (
          <Banner kind="bad" role="alert">
            <strong>{refused}</strong>
          </Banner>
        )}
        {published && (
          <Banner role="status">
            <strong>{words.review.published(published.version, sayDay(published.effectiveFrom))}</strong>
          </Banner>
        )}
        <div class="buttons">
          {service.draftId ? (
            <a class="button button-primary" href={draftAt(service.draftId)}>
              {say.openDraft}
            </a>
          ) : (
            <form method="post" action={`/penulis/layanan/${service.id}/ubah`}>
              <input type="hidden" name="key" value={pressKey} />
              <Button kind="primary" type="submit">
                {say.edit}
              </Button>
            </form>
          )}
          <a class="button" href={`/layanan/${service.id}`}>
            {say.citizen}
          </a>
        </div>
        <Versions {...props} />
      </div>
    </Author>
  )
}

function Versions({ frame, service, versions, mayPublish }: ServiceVersionsProps) {
  const say = words.service
  const { columns } = say
  return (
    <section class="section" aria-labelledby="versi">
      <h2 id="versi">{say.versions}</h2>
      <Wide label={say.table}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{columns.version}</th>
              <th scope="col">{columns.from}</th>
              <th scope="col">{columns.by}</th>
              <th scope="col">{columns.origin}</th>
              {mayPublish && <th scope="col">{columns.deed}</th>}
            </tr>
          </thead>
          <tbody>
            {versions.map(one => (
              <tr key={one.version}>
                <th scope="row">
                  {one.version} {one.isInForce && <Status icon="check">{say.inForce}</Status>}
                </th>
                <td>{sayDay(one.effectiveFrom)}</td>
                <td>
                  {one.publishedAt && sayInstant(one.publishedAt, frame.timezone)}
                  {one.publishedBy && <span class="author-id">{one.publishedBy}</span>}
                </td>
                <td>{say.origin[one.origin]}</td>
                {mayPublish && (
                  <td>
                    {!one.isInForce && (
                      <a href={`/penulis/layanan/${service.id}/versi/${one.version}/terbitkan-lagi`}>
                        {say.restoreOf(one.version)}
                      </a>
                    )}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </section>
  )
}
