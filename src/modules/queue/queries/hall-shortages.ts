import { menuOf, shortages } from '#modules/catalogue'
import type { HallFacts } from '#modules/places'
import type { Context } from '#platform/context'
import type { HallShortage } from '../contract.ts'
import { refuseFor } from '../rules.ts'

/** What is missing in the hall, each thing once, with the services of its menu that wait for it. */
export async function hallShortages(ctx: Context, hall: HallFacts): Promise<HallShortage[]> {
  const menu = await menuOf(ctx, hall.id)
  const found = new Map<string, HallShortage>()
  for (const [serviceId, shortage] of await shortages(ctx, hall.id)) {
    const line = menu.get(serviceId)
    if (!line) continue
    const name = { nameId: line.nameId, nameEn: line.nameEn }
    const same = found.get(`${shortage.kind} ${shortage.what}`)
    if (same) same.services.push(name)
    else
      found.set(`${shortage.kind} ${shortage.what}`, {
        admission: refuseFor(shortage, { ...hall, boothId: line.boothId }),
        services: [name],
      })
  }
  return [...found.values()]
}
