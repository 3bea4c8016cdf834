import type { Content } from '../../contract.ts'
import { error, type Known, repeats, type Said, warning } from './said.ts'

/** Where numbers are given, what is used up there, and how people find it. */
export function lintPlaces(
  { places, stage, channels, consumableIds, systemIds, phrases }: Content,
  known: Known,
): Said[] {
  const found: Said[] = []
  const isAtCounter = channels.includes('counter') || channels.length === 0
  if (places.length === 0 && isAtCounter && stage !== 'planned')
    found.push(
      warning('place-missing', 'places', 'Belum ada tempat: warga tidak bisa mengambil nomor untuk layanan ini.'),
    )
  if (channels.length === 0) found.push(warning('channel-missing', 'channels', 'Saluran layanan belum dipilih.'))
  if (!phrases.id.some(one => one.trim()))
    found.push(
      warning('phrase-missing', 'phrases.id', 'Belum ada kata pencarian: tulis cara warga menyebut layanan ini.'),
    )
  const consumables = new Set(known.consumables.map(one => one.id))
  const systems = new Set(known.systems.map(one => one.id))
  return [
    ...found,
    ...repeats(places.map(one => one.hallId)).map(i =>
      error('place-twice', `places[${i}].hallId`, `Tempat ${i + 1}: gedung ini sudah ada di daftar.`),
    ),
    ...places.flatMap((place, i) => lintPlace(place, i, known)),
    ...consumableIds
      .filter(id => !consumables.has(id))
      .map(id => error('consumable-unknown', 'consumableIds', `Bahan “${id}” tidak dikenal.`)),
    ...systemIds
      .filter(id => !systems.has(id))
      .map(id => error('system-unknown', 'systemIds', `Sistem “${id}” tidak dikenal.`)),
  ]
}

function lintPlace({ hallId, boothId, zone, counterIds }: Content['places'][number], i: number, known: Known): Said[] {
  const path = `places[${i}]`
  const hall = known.halls.find(one => one.id === hallId)
  if (!hall) return [error('place-hall-unknown', `${path}.hallId`, `Tempat ${i + 1}: gedung “${hallId}” tidak ada.`)]
  const found: Said[] = []
  const booth = hall.booths.find(one => one.id === boothId)
  if (!booth)
    found.push(error('place-booth-unknown', `${path}.boothId`, `Tempat ${i + 1}: gerai “${boothId}” tidak ada.`))
  else if (booth.agencyId !== known.agencyId)
    found.push(
      error('place-booth-of-another', `${path}.boothId`, `Tempat ${i + 1}: gerai “${boothId}” milik instansi lain.`),
    )
  if (!hall.zones.includes(zone))
    found.push(error('place-zone-unknown', `${path}.zone`, `Tempat ${i + 1}: zona ${zone} tidak ada di gedung ini.`))
  if (counterIds.length === 0)
    found.push(
      error(
        'place-counter-missing',
        `${path}.counterIds`,
        `Tempat ${i + 1}: belum ada loket, jadi nomornya tidak akan dipanggil.`,
      ),
    )
  const here = new Set(hall.counters.filter(one => one.boothId === boothId).map(one => one.id))
  const unknown = booth ? counterIds.filter(id => !here.has(id)) : []
  return [
    ...found,
    ...unknown.map(id =>
      error('place-counter-unknown', `${path}.counterIds`, `Tempat ${i + 1}: loket “${id}” tidak ada di gerai ini.`),
    ),
  ]
}
