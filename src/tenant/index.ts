import type { Tenant } from './make.ts'

export type { Tenant } from './make.ts'
export { printFaults, readTenant, type TenantFault } from './read.ts'

/** The tenant's colours as the custom properties that `web/ui/tokens.css` reads. */
export function tenantCss({ colours }: Pick<Tenant, 'colours'>): string {
  const lines = Object.entries(colours).map(([name, value]) => `  --tenant-${name}: ${value};`)
  return `:root {\n${lines.join('\n')}\n}\n`
}
