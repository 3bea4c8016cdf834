import type { HallBoard } from '#contracts/queue'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import type { AtOnce } from './asks.ts'
import { words } from './words.ts'

type Announcement = HallBoard['announcements'][number]

/** An emergency message on the displays: said at the very top, with the way to end it. */
export function Emergency({ announcements, atOnce }: { announcements: Announcement[]; atOnce: AtOnce }) {
  return announcements
    .filter(one => one.kind === 'emergency')
    .map(one => (
      <div key={one.id} class="banner banner-bad emergency" role="alert">
        <Icon name="stop" />
        <p>
          <strong>{words.emergencyOn}</strong> {one.textId}
        </p>
        <Button kind="danger" onClick={() => atOnce.endAnnouncement(one.id)}>
          {words.endEmergency}
        </Button>
      </div>
    ))
}

/** The lines of news on the displays. */
export function News({ announcements, atOnce }: { announcements: Announcement[]; atOnce: AtOnce }) {
  const news = announcements.filter(one => one.kind === 'news')
  return (
    <section class="section" aria-labelledby="pengumuman">
      <h2 id="pengumuman">{words.announcements}</h2>
      {news.length === 0 && <p class="quiet">{words.noAnnouncements}</p>}
      <ul class="closings rows">
        {news.map(one => (
          <li key={one.id}>
            <p>{one.textId}</p>
            <Button kind="plain" aria-label={words.endOf(one.textId)} onClick={() => atOnce.endAnnouncement(one.id)}>
              {words.end}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
