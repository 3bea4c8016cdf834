/** The database cannot be had: the message is one sentence for whoever started Satap, without a stack worth printing. */
export class CannotStart extends Error {
  override name = 'CannotStart'
}

/** The few faults of a file system that people can do something about, in words. */
export function inWords(fault: unknown): string {
  const { code = '', message = '' } = fault as { code?: string; message?: string }
  const known: Record<string, string> = {
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    EROFS: 'the file system is read-only',
    ENOSPC: 'the disk is full',
    EDQUOT: 'the disk quota is used up',
    EEXIST: 'a file stands in its place',
    ENOTDIR: 'a file stands in its place',
    ENOENT: 'it does not exist',
  }
  return known[code] ?? (code || message)
}
