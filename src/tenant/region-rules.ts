import { repeated } from './repeated.ts'
import type { TenantFiles } from './schema.ts'

type Say = (field: string, says: string) => void

/** In the official code of a village the last four digits begin with 1 for a kelurahan, 2 for a desa, 3 for a customary desa. */
const firstDigits = { kelurahan: '1', desa: '23' }

/** Region codes that stand under their parents, and as many as the file says it has. */
export function checkRegions({ regions, tenant }: Pick<TenantFiles, 'regions' | 'tenant'>, say: Say): void {
  const { province, kabupaten, kecamatan } = regions
  if (kabupaten.code !== tenant.region)
    say('kabupaten.code', `is ${kabupaten.code}, but the tenant is ${tenant.region}`)
  if (!kabupaten.code.startsWith(`${province.code}.`))
    say('province.code', `${kabupaten.code} is not in ${province.code}`)
  const places: { code: string; field: string }[] = []
  kecamatan.forEach(({ code, villages }, k) => {
    places.push({ code, field: `kecamatan[${k}].code` })
    if (!code.startsWith(`${kabupaten.code}.`)) say(`kecamatan[${k}].code`, `${code} is not in ${kabupaten.code}`)
    villages.forEach((village, v) => {
      const field = `kecamatan[${k}].villages[${v}].code`
      places.push({ code: village.code, field })
      if (!village.code.startsWith(`${code}.`)) say(field, `${village.code} is not in ${code}`)
      if (!firstDigits[village.type].includes(village.code.charAt(9))) {
        say(field, `${village.code} is not the code of a ${village.type}`)
      }
    })
  })
  repeated(
    places.map(place => place.code),
    (index, code) => say(places[index]?.field ?? '', `the code ${code} is there twice`),
  )
  checkCounts(regions, say)
}

function checkCounts({ meta, kecamatan }: TenantFiles['regions'], say: Say) {
  const check = (field: string, said: number, there: number) => {
    if (said !== there) say(field, `says ${said}, but there are ${there}`)
  }
  const sum = { desa: 0, kelurahan: 0 }
  kecamatan.forEach(({ villages, desa_count, kelurahan_count }, k) => {
    const desa = villages.filter(village => village.type === 'desa').length
    check(`kecamatan[${k}].desa_count`, desa_count, desa)
    check(`kecamatan[${k}].kelurahan_count`, kelurahan_count, villages.length - desa)
    sum.desa += desa
    sum.kelurahan += villages.length - desa
  })
  check('meta.counts.kecamatan', meta.counts.kecamatan, kecamatan.length)
  check('meta.counts.desa', meta.counts.desa, sum.desa)
  check('meta.counts.kelurahan', meta.counts.kelurahan, sum.kelurahan)
  check('meta.counts.villages_total', meta.counts.villages_total, sum.desa + sum.kelurahan)
}
