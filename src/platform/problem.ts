/**
 * A refusal someone can act on (RFC 9457): declared once in a contract, thrown by name on the server,
 * recognised by name on a screen. Anything else that goes wrong is a fault.
 */
export interface ProblemDetails {
  type: string
  status: number
  title: string
  detail?: string
  /** Where the input was wrong, as JSON pointers. */
  errors?: { pointer: string; message: string }[]
  [more: string]: unknown
}

/** The error that carries a problem from a command to whoever asked. */
export class Refusal extends Error implements ProblemDetails {
  readonly type: string
  readonly status: number
  readonly title: string
  readonly [more: string]: unknown

  constructor(kind: Pick<ProblemDetails, 'type' | 'status' | 'title'>, facts: Record<string, unknown> = {}) {
    super(kind.title)
    this.name = 'Refusal'
    this.type = kind.type
    this.status = kind.status
    this.title = kind.title
    for (const [name, value] of Object.entries(facts)) Object.defineProperty(this, name, { value, enumerable: true })
  }

  /** The body that is sent; the stack and the name of the error stay here. */
  details(): ProblemDetails {
    const { name: _name, ...facts } = { ...this } as Record<string, unknown>
    return { type: this.type, status: this.status, title: this.title, ...facts }
  }
}

export interface Problem {
  /** Makes the refusal; `facts` are sent along and must hold no personal data. */
  (facts?: Record<string, unknown>): Refusal
  readonly type: string
  readonly status: number
  readonly title: string
  /** True for this problem, thrown here or received from a server. */
  is(thing: unknown): thing is ProblemDetails
}

/** Declares a problem: `type` is `module/how-things-stand`, `status` the HTTP status, `title` one English sentence. */
export function problem(type: string, status: number, title: string): Problem {
  const make = (facts?: Record<string, unknown>) => new Refusal({ type, status, title }, facts)
  const is = (thing: unknown): thing is ProblemDetails =>
    typeof thing === 'object' && thing !== null && (thing as { type?: unknown }).type === type
  return Object.assign(make, { type, status, title, is })
}

export const NotFound = problem('not-found', 404, 'There is nothing here')
export const InputInvalid = problem('input-invalid', 422, 'Something in the input is not as it should be')
export const SignInNeeded = problem('sign-in-needed', 401, 'Sign in first')
export const NotAllowed = problem('not-allowed', 403, 'You may not do this')
export const CrossSite = problem('cross-site', 403, 'This came from another site')
export const KeyMissing = problem('idempotency-key-missing', 400, 'A POST needs an Idempotency-Key header')
export const KeyReused = problem('idempotency-key-reused', 422, 'This Idempotency-Key was used for another request')
export const TooManyRequests = problem('too-many-requests', 429, 'Too many requests; try again later')
export const TemporarilyUnavailable = problem('temporarily-unavailable', 503, 'Not possible right now; try again')
export const NotInPractice = problem('not-in-practice', 409, 'Only a hall in practice can move its clock')
export const Fault = problem('fault', 500, 'Something went wrong on our side')
