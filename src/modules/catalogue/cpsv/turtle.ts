import { DataFactory, Writer } from 'n3'
import type { Node } from './describe.ts'
import { ownTerms, prefixes, type Term, terms } from './terms.ts'

const { namedNode, literal, quad } = DataFactory
const rdfType = namedNode('http://www.w3.org/1999/02/22-rdf-syntax-ns#type')

/** The described catalogue as Turtle: the same statements as its JSON-LD. */
export async function asTurtle(nodes: readonly Node[]): Promise<string> {
  const writer = new Writer({ prefixes })
  for (const { '@id': id, '@type': types, ...fields } of nodes) {
    const subject = namedNode(id)
    for (const type of [types].flat()) writer.addQuad(quad(subject, rdfType, namedNode(terms[type] as string)))
    for (const [name, values] of Object.entries(fields)) {
      // A node is made of terms only; one that is missing in the context would be lost in JSON-LD, so it is a fault here.
      const term = (terms[name] ?? ownTerms[name]) as Term
      for (const value of [values ?? []].flat())
        writer.addQuad(quad(subject, namedNode(term['@id']), objectOf(value, term)))
    }
  }
  return new Promise((resolve, reject) => writer.end((error, turtle) => (error ? reject(error) : resolve(turtle))))
}

function objectOf(value: string | number | { '@value': string; '@language': string }, term: Term) {
  if (typeof value === 'object') return literal(value['@value'], value['@language'])
  if (term['@type'] === '@id') return namedNode(String(value))
  const written = typeof value === 'number' ? canonicalDouble(value) : value
  return term['@type'] ? literal(written, namedNode(term['@type'])) : literal(written)
}

/** As readers of JSON-LD write a number out of JSON, so that both files say the very same. */
function canonicalDouble(value: number): string {
  return value.toExponential(15).replace(/(\d)0*e\+?/, '$1E')
}
