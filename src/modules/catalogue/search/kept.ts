import type { Context } from '#platform/context'

interface Cell<T> {
  now?: { version: number; value: T }
  coming?: { version: number; value: Promise<T> }
}

/**
 * Something read from the catalogue, kept by this process until the catalogue changes, which it notices when a version
 * takes effect, and within two seconds of any other change. While it is read anew the old one answers.
 */
export async function kept<T>(ctx: Context, name: string, read: () => Promise<T>): Promise<T> {
  const cell = await cellOf<T>(ctx, name)
  const version = await catalogueVersion(ctx)
  if (cell.now?.version === version) return cell.now.value
  if (cell.coming?.version !== version) readInto(cell, version, read)
  return cell.now ? cell.now.value : (cell.coming as { value: Promise<T> }).value
}

/** The same for what is read in a moment and decides something: whoever asks waits for the new one. */
export async function keptExactly<T>(ctx: Context, name: string, read: () => Promise<T>): Promise<T> {
  const cell = await cellOf<T>(ctx, name)
  const version = await catalogueVersion(ctx)
  if (cell.now?.version === version) return cell.now.value
  if (cell.coming?.version !== version) readInto(cell, version, read)
  return (cell.coming as { value: Promise<T> }).value
}

function cellOf<T>(ctx: Context, name: string): Promise<Cell<T>> {
  return ctx.remember<Cell<T>>(`catalogue.kept ${name}`, Number.POSITIVE_INFINITY, async () => ({}))
}

function catalogueVersion(ctx: Context): Promise<number> {
  return ctx.remember('catalogue.version', 2, async () => {
    const row = await ctx.db.selectFrom('catalogue.searchVersions').select('version').executeTakeFirst()
    return row?.version ?? 0
  })
}

function readInto<T>(cell: Cell<T>, version: number, read: () => Promise<T>): void {
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
