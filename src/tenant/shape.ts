import { Type } from 'typebox'

/** An object with these fields only. An unknown field is a fault: it is nearly always a misspelt one. */
export function strict<T extends Parameters<typeof Type.Object>[0]>(properties: T) {
  return Type.Object(properties, { additionalProperties: false })
}

export const Slug = Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,79}$' })
export const Text = Type.String({ minLength: 1, maxLength: 2000 })
export const MaybeText = Type.Union([Text, Type.Null()])
export const Letter = Type.String({ pattern: '^[A-Z]$' })
export const Day = Type.String({ format: 'date' })
export const Count = Type.Integer({ minimum: 0 })
export const Confidence = Type.Enum(['high', 'medium', 'low'])
export const Sources = Type.Array(Text, { minItems: 1 })

/** Time at a counter. */
export const CounterMinutes = strict({
  mean: Type.Number({ exclusiveMinimum: 0, maximum: 480 }),
  sd: Type.Number({ minimum: 0, maximum: 480 }),
  estimate: Type.Boolean(),
})
