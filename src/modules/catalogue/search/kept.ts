import type { Context } from '#platform/context'

interface Cell<T> {
  now?: { version: number; value: T }
  coming?: { version: number; value: Promise<T> }
}

/**
 * Something read from the catalogue, kept by this process until the catalogue changes, which it notices within two
 * seconds. While it is read anew the old one answers.
 */
export async function kept<T>(ctx: Context, name: string, read: () => Promise<T>): Promise<T> {
  const cell = await ctx.remember<Cell<T>>(`catalogue.kept ${name}`, Number.POSITIVE_INFINITY, async () => ({}))
  const version = await ctx.remember('catalogue.version', 2, async () => {
    const row = await ctx.db.selectFrom('catalogue.searchVersions').select('version').executeTakeFirst()
    return row?.version ?? 0
  })
  if (cell.now?.version === version) return cell.now.value
  if (cell.coming?.version !== version) {
    const coming = { version, value: read() }
    cell.coming = coming
    coming.value.then(
      value => {
        if (cell.coming === coming) cell.now = { version, value }
      },
      () => {
        if (cell.coming === coming) delete cell.coming
      },
    )
  }
  return cell.now ? cell.now.value : (cell.coming as { value: Promise<T> }).value
}
