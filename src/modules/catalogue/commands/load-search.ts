import { sql } from 'kysely'
import type { Context } from '#platform/context'
import type { Tenant } from '#tenant'
import { fold } from '../rules.ts'
import { insertTerms, named, ofAgency, type Saying } from '../search/terms.ts'

const fillerWeight = 0.04
const weakWeight = 0.35
const strongWeight = 1.5

/**
 * Brings what the search reads to what the tenant's files say: names, phrases, words of other languages. What people say
 * for an authored service is its authors' word.
 */
export async function loadSearch(ctx: Context, tenant: Tenant, authored: ReadonlySet<string>): Promise<void> {
  await loadOutside(ctx, tenant)
  await loadTerms(ctx, tenant, authored)
  await loadLexicon(ctx, tenant)
  await loadWords(ctx, tenant)
}

async function loadOutside(ctx: Context, { search }: Tenant) {
  await ctx.db.deleteFrom('catalogue.outsideNeeds').execute()
  await ctx.db.deleteFrom('catalogue.outsideAgencies').execute()
  if (search.outsideAgencies.length > 0) {
    await ctx.db.insertInto('catalogue.outsideAgencies').values(search.outsideAgencies).execute()
  }
  if (search.outsideNeeds.length > 0) {
    await ctx.db.insertInto('catalogue.outsideNeeds').values(search.outsideNeeds).execute()
  }
}

async function loadTerms(ctx: Context, tenant: Tenant, authored: ReadonlySet<string>) {
  await ctx.db
    .deleteFrom('catalogue.searchTerms')
    .where(eb => eb.not(eb.and([eb('subjectKind', '=', 'service'), eb('subjectId', 'in', ['', ...authored])])))
    .execute()
  await insertTerms(
    ctx,
    sayingsOf(tenant).filter(({ kind, id }) => kind !== 'service' || !authored.has(id)),
  )
}

/** What the names say, and then what people say. */
function sayingsOf(tenant: Tenant): Saying[] {
  const agencies = new Map(tenant.agencies.map(agency => [agency.id, agency]))
  return [
    ...tenant.services.flatMap(service => named('service', service)),
    ...tenant.services.map(({ id, agencyId }) => ofAgency(id, agencies.get(agencyId))),
    ...tenant.lifeEvents.flatMap(event => named('life-event', event)),
    ...tenant.search.outsideNeeds.flatMap(need => named('outside-need', need)),
    ...tenant.search.sayings,
  ]
}

async function loadLexicon(ctx: Context, { search }: Tenant) {
  const words = search.words.flatMap(({ word, meaning, ...rest }) => {
    const folded = { ...rest, word: fold(word), meaning: fold(meaning) }
    return folded.word && folded.meaning && folded.word !== folded.meaning ? [folded] : []
  })
  await ctx.db.deleteFrom('catalogue.lexiconWords').execute()
  await sql`
    insert into catalogue.lexicon_words (language, word, meaning, source)
    select distinct on (language, word, meaning) language, word, meaning, source
    from jsonb_to_recordset(${JSON.stringify(words)}::jsonb) as w (language text, word text, meaning text, source text)
    order by language, word, meaning, source desc`.execute(ctx.db)
}

/** Every word of a term or of our own word list may be the one that somebody misspelt. `levenshtein` takes no longer ones. */
async function loadWords(ctx: Context, { search }: Tenant) {
  const weights = new Map([
    ...search.strong.flatMap(text => wordsOf(text, strongWeight)),
    ...search.weak.flatMap(text => wordsOf(text, weakWeight)),
    ...search.fillers.flatMap(text => wordsOf(text, fillerWeight)),
  ])
  const weighed = [...weights].map(([word, weight]) => ({ word, weight }))
  await ctx.db.deleteFrom('catalogue.searchWords').execute()
  await sql`
    insert into catalogue.search_words (word, weight)
    select known.word, coalesce(weighed.weight, 1)
    from (
      select unnest(string_to_array(folded, ' ')) as word from catalogue.search_terms
      union select word from catalogue.lexicon_words where source = 'synonyms' and word not like '% %'
      union select unnest(string_to_array(meaning, ' ')) from catalogue.lexicon_words where source = 'synonyms'
      union select word from jsonb_to_recordset(${JSON.stringify(weighed)}::jsonb) as w (word text)
    ) known
    left join jsonb_to_recordset(${JSON.stringify(weighed)}::jsonb) as weighed (word text, weight double precision)
      using (word)
    where length(known.word) <= 60`.execute(ctx.db)
}

function wordsOf(text: string, weight: number): [string, number][] {
  const folded = fold(text)
  return folded && !folded.includes(' ') ? [[folded, weight]] : []
}
