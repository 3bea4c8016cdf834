import './office.css'
import type { SurfaceStates } from '#ui/states.ts'
import SignInPage, { type SignInProps } from './sign-in.page.tsx'
import SuppliesPage, { type SuppliesProps } from './supplies.page.tsx'

const usual: SignInProps = {
  tenantName: 'Kabupaten Contoh',
  isPractice: false,
  refused: false,
  signInName: '',
  next: '',
}
const show = (props: Partial<SignInProps>) => () => <SignInPage {...usual} {...props} />

const supplies = (props: Partial<SuppliesProps>) => () => (
  <SuppliesPage
    hallName="MPP Contoh"
    today="2026-11-24"
    systems={[
      {
        agencyId: 'dispendukcapil',
        agencyName: 'Dispendukcapil',
        systems: [{ id: 'SIAK', name: 'SIAK (Kemendagri)' }],
      },
    ]}
    outages={[
      {
        id: '1',
        systemName: 'SIAK',
        agencyName: 'Dispendukcapil',
        since: '09.12',
        until: null,
        serviceIds: ['kk', 'ktp'],
        isOurs: true,
      },
      {
        id: '2',
        systemName: 'OSS',
        agencyName: 'DPMPTSP',
        since: '08.40',
        until: '13.00',
        serviceIds: ['nib'],
        isOurs: false,
      },
    ]}
    stock={[
      {
        consumableId: 'blanko-ktp',
        nameId: 'Blanko KTP-el',
        unit: 'lembar',
        onHand: 0,
        expectedOn: '2026-11-26',
        usedPerDay: 61.5,
        daysLeft: 0,
        counted: '08.05',
      },
      {
        consumableId: 'blanko-kia',
        nameId: 'Blanko KIA',
        unit: 'lembar',
        onHand: 480,
        expectedOn: null,
        usedPerDay: 24,
        daysLeft: 20,
        counted: 'Senin, 23 November, 14.50',
      },
      {
        consumableId: 'pita',
        nameId: 'Pita printer kartu',
        unit: 'gulung',
        onHand: null,
        expectedOn: null,
        usedPerDay: null,
        daysLeft: null,
        counted: null,
      },
    ]}
    typed={{}}
    pressKey="contoh-contoh"
    done={null}
    refused={null}
    isPractice={false}
    {...props}
  />
)

/** Pages for staff that the server renders, in every state. */
export const states: SurfaceStates = {
  surface: 'office',
  frame: 'citizen',
  states: [
    { name: 'sign-in', title: 'Masuk', render: show({}) },
    { name: 'sign-in-refused', title: 'Masuk ditolak', render: show({ refused: true, signInName: 'petugas-contoh' }) },
    { name: 'supplies', title: 'Stok dan gangguan', render: supplies({}) },
    {
      name: 'supplies-none',
      title: 'Tidak ada yang dihitung',
      render: supplies({ stock: [], outages: [], systems: [] }),
    },
    { name: 'supplies-done', title: 'Hitungan tersimpan', render: supplies({ done: 'counted', isPractice: true }) },
    {
      name: 'supplies-refused',
      title: 'Gangguan ditolak',
      render: supplies({ refused: 'catalogue/end-in-the-past', typed: { system: 'dispendukcapil SIAK' } }),
    },
    {
      name: 'sign-in-practice',
      title: 'Masuk, latihan',
      render: show({ isPractice: true, next: '/counter?counter=loket-5' }),
    },
  ],
}
