import { tenantOrFaults } from '../src/main/deployment.ts'
import { configOrFaults } from '../src/main/store.ts'

/** Where the measurement happens: the first hall of the tenant, and the service that most people come for. */
const tenant = tenantOrFaults(configOrFaults().tenantFolder)
const hall = tenant.halls[0]
const wanted = [...(hall?.demand ?? [])].sort((a, b) => b.weight - a.weight)[0]?.serviceId
const line = hall?.menu.find(one => one.serviceId === wanted) ?? hall?.menu[0]
if (!hall || !line) throw new Error('The tenant has no hall with a menu')

export const hallId = hall.id
export const { serviceId, boothId, zone } = line
export const agencyId = hall.booths.find(booth => booth.id === line.boothId)?.agencyId ?? null
