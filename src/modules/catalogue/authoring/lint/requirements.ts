import type { Content } from '../../contract.ts'
import { error, type Known, repeats, type Said, warning } from './said.ts'

const copied = /\b(fotok?opi|foto ?copy|foto kopi|photocopy|copy|kopi|salinan)\b/i
const heldByRegistry = /\b(kk|kartu keluarga|ktp(-el)?|e-ktp|nik)\b/i

/** Papers: none twice, none unknown, and no copy of what an office of the state can look up itself. */
export function lintRequirements({ requirements }: Content, known: Known): Said[] {
  const services = new Set(known.services.map(one => one.id))
  const systems = new Map(known.systems.map(one => [one.id, one.name]))
  return [
    ...repeats(requirements.map(one => one.id)).map(i =>
      error(
        'requirement-twice',
        `requirements[${i}].id`,
        `Syarat ${i + 1} memakai kode yang sudah dipakai syarat lain.`,
      ),
    ),
    ...requirements.flatMap((one, i) => [
      ...held(one, i, systems),
      ...one.obtainableFrom
        .filter(id => !services.has(id))
        .map(id =>
          warning(
            'requirement-source-unknown',
            `requirements[${i}].obtainableFrom`,
            `Syarat ${i + 1} merujuk layanan “${id}” yang tidak ada di katalog.`,
          ),
        ),
      ...one.verifiableVia
        .filter(id => !systems.has(id))
        .map(id =>
          warning(
            'requirement-system-unknown',
            `requirements[${i}].verifiableVia`,
            `Syarat ${i + 1} merujuk sistem “${id}” yang tidak dikenal.`,
          ),
        ),
    ]),
  ]
}

/** Showing a card proves who somebody is; a copy of it tells nothing that the registry does not know. */
function held(
  { kind, labelId, verifiableVia }: Content['requirements'][number],
  i: number,
  systems: ReadonlyMap<string, string>,
): Said[] {
  if (kind !== 'document' || !copied.test(labelId)) return []
  const path = `requirements[${i}].labelId`
  if (heldByRegistry.test(labelId))
    return [warning('requirement-held', path, `Jangan minta “${labelId}”: sudah ada di Dukcapil. Cukup minta NIK.`)]
  const [system] = verifiableVia
  if (!system) return []
  const name = systems.get(system) ?? system
  return [warning('requirement-held', path, `Jangan minta “${labelId}”: dapat diperiksa sendiri melalui ${name}.`)]
}
