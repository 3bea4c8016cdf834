import { expect, test } from 'vitest'
import { shippedFolder } from './damage.ts'
import { readTenant, tenantCss } from './index.ts'

test('the tenant’s colours become the eight properties that the tokens read', () => {
  const { tenant } = readTenant(shippedFolder)

  const css = tenant ? tenantCss(tenant) : ''
  expect(css).toContain('  --tenant-accent: #0b5a45;\n')
  expect(css.match(/--tenant-[a-z-]+(?=: #[0-9a-f]{6};)/g)).toEqual([
    '--tenant-accent',
    '--tenant-accent-strong',
    '--tenant-accent-on',
    '--tenant-accent-wash',
    '--tenant-accent-dark',
    '--tenant-accent-strong-dark',
    '--tenant-accent-on-dark',
    '--tenant-accent-wash-dark',
  ])
})
