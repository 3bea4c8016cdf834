import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { questionsIn } from '../src/modules/catalogue/search/goals.ts'
import type { BenchHall } from './hall.ts'
import { openWire } from './http-wire.ts'
import { atMost, quantile, type Row, row } from './row.ts'
import { hallId } from './where.ts'

const services = 2_000
const connections = 50
const seconds = 6
const testSet = join(import.meta.dirname, '../src/modules/catalogue/search/queries.csv')
const queries = questionsIn(readFileSync(testSet, 'utf8')).map(question => question.query)

/** How long a question takes while fifty ask at once, with so many services; the questions are those of the test set. */
export async function measureSearch(hall: BenchHall): Promise<Row[]> {
  await makeServices(hall.url)
  // The hall notices within two seconds that its catalogue changed. What the first ones wait for the reading is not measured.
  await new Promise(resolve => setTimeout(resolve, 3_500))
  await ask(hall, 4, 4)
  const first = await ask(hall, 1, 2)
  const took = await ask(hall, connections, seconds)
  const p95 = quantile(took, 0.95)
  return [
    row(`search in ${services} services, one at a time, median`, quantile(first, 0.5), 'ms'),
    row(`search in ${services} services, ${connections} at once, median`, quantile(took, 0.5), 'ms'),
    row(`search in ${services} services, ${connections} at once, p95`, p95, 'ms', atMost(p95, 30, 'ms')),
    row(`search in ${services} services, ${connections} at once, p99`, quantile(took, 0.99), 'ms'),
    row(`searches, ${connections} at once`, took.length / seconds, 'a second'),
  ]
}

/** The milliseconds of every question that so many askers together get answered in the time. */
async function ask(hall: BenchHall, askers: number, forSeconds: number): Promise<number[]> {
  const wires = await Promise.all(Array.from({ length: askers }, () => openWire(hall.port)))
  const took: number[] = []
  const until = performance.now() + forSeconds * 1_000
  await Promise.all(
    wires.map(async (wire, w) => {
      for (let i = w * 17; performance.now() < until; i += 1) {
        const q = encodeURIComponent(queries[i % queries.length] ?? '')
        const began = performance.now()
        const { status, text } = await wire.send(
          'GET',
          `/api/v1/catalogue/services?q=${q}&limit=10&hallId=${hallId}`,
          {},
        )
        took.push(performance.now() - began)
        if (status !== 200) throw new Error(text)
      }
    }),
  )
  for (const wire of wires) wire.close()
  return took
}

/** Copies of the tenant's services under names of their own, with the phrases of the first. */
async function makeServices(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`
    create temporary table copies as
    select s.id, s.id || '-' || n as copy_id, 'wilayah' || n as place
    from catalogue.services s cross join generate_series(1, ${Math.ceil(services / 50)}) n
    order by n, s.id
    limit ${services} - (select count(*) from catalogue.services)`)
  await client.query(`
    insert into catalogue.services
    select c.copy_id, s.agency_id, s.name_id || ' ' || c.place, s.name_en || ' ' || c.place, s.stage, s.fulfilment,
      s.mean_minutes, s.sd_minutes, s.search_text
    from copies c join catalogue.services s using (id)`)
  await client.query(`
    insert into catalogue.search_terms (subject_kind, subject_id, language, text, folded, weight, source)
    select t.subject_kind, c.copy_id, t.language, t.text || ' ' || c.place, t.folded || ' ' || c.place, t.weight, t.source
    from copies c join catalogue.search_terms t on t.subject_kind = 'service' and t.subject_id = c.id
    where t.source <> 'phrase' or t.id % 8 = 0`)
  await client.query(
    'insert into catalogue.search_words (word) select distinct place from copies on conflict do nothing',
  )
  await client.end()
}
