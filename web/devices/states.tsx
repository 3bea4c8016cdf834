import type { SurfaceStates } from '#ui/states.ts'
import { DevicesPage, type DevicesPageProps } from './devices-page.tsx'
import { ChooseHall, Coming, NotAllowed, NotRead } from './entrance.tsx'
import { devices, zones } from './example.ts'
import { words } from './words.ts'

const nothing = () => undefined

const base: DevicesPageProps = {
  devices,
  hallName: 'MPP Contoh',
  zones,
  link: 'live',
  at: '10.18',
  canPair: true,
  isPractice: false,
  floorHref: '/manager',
  asked: null,
  pairedId: null,
  isSending: false,
  refusal: null,
  revokeRefusal: null,
  done: null,
  onPair: nothing,
  onAsk: nothing,
  onRevoke: nothing,
  onRefresh: nothing,
  onSignOut: nothing,
}

const show = (props: Partial<DevicesPageProps>) => () => <DevicesPage {...base} {...props} />

/** Every state of the devices' page. */
export const states: SurfaceStates = {
  surface: 'devices',
  frame: 'console',
  states: [
    { name: 'loading', title: 'Memuat', render: () => <Coming words={words} /> },
    { name: 'empty', title: 'Belum ada perangkat', render: show({ devices: [] }) },
    { name: 'list', title: 'Daftar', render: show({}) },
    { name: 'read-only', title: 'Hanya melihat', render: show({ canPair: false, floorHref: null }) },
    {
      name: 'code-unknown',
      title: 'Angka tidak dikenal',
      render: show({ refusal: { isCode: true, text: words.codeUnknown } }),
    },
    { name: 'not-sent', title: 'Belum terkirim', render: show({ refusal: { isCode: false, text: words.offline } }) },
    { name: 'zones-failed', title: 'Zona tidak terbaca', render: show({ zones: 'failed' }) },
    { name: 'done', title: 'Terpasang', render: show({ done: words.paired('Layar Zona A') }) },
    { name: 'ask-revoke', title: 'Cabut?', render: show({ asked: devices[2] ?? null }) },
    { name: 'late', title: 'Menyambung lagi', render: show({ link: 'late' }) },
    { name: 'stale', title: 'Terputus', render: show({ link: 'lost' }) },
    { name: 'failed', title: 'Gagal dibaca', render: () => <NotRead words={words} onRetry={nothing} /> },
    {
      name: 'not-allowed',
      title: 'Bukan pengelola',
      render: () => <NotAllowed words={words} name="Petugas Contoh" onSignOut={nothing} />,
    },
    {
      name: 'choose-hall',
      title: 'Pilih gedung',
      render: () => (
        <ChooseHall
          words={words}
          halls={[
            { id: 'kota', name: 'MPP Contoh Kota' },
            { id: 'selatan', name: 'MPP Contoh Selatan' },
          ]}
        />
      ),
    },
    { name: 'practice', title: 'Latihan', render: show({ isPractice: true }) },
  ],
}
