import type { ComponentChildren } from 'preact'
import { Banner } from './banner.tsx'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { Empty } from './empty.tsx'
import { describedBy, ErrorSummary, Field } from './field.tsx'
import { Line } from './line.tsx'
import { LiveMark } from './live.tsx'
import { TicketNumber, ZoneBadge, zoneClass } from './number.tsx'
import type { SurfaceStates } from './states.ts'
import { Icons, Papers, Pictures } from './states-drawings.tsx'
import { Status } from './status.tsx'
import { Toast } from './toast.tsx'

const zones = [
  { letter: 'A', name: 'Mandiri', icon: 'pointer', number: 52, counter: '1' },
  { letter: 'B', name: 'Cepat', icon: 'zap', number: 14, counter: '3' },
  { letter: 'C', name: 'Lengkap', icon: 'files', number: 31, counter: '7' },
  { letter: 'D', name: 'Penghubung', icon: 'link-2', number: 6, counter: '11' },
]

function Numbers() {
  return (
    <Page title="Nomor dan zona">
      <div class="samples">
        {(['large', 'medium', 'small', 'row'] as const).map(size => (
          <TicketNumber key={size} letter="B" number={14} size={size} />
        ))}
      </div>
      <div class="samples">
        {zones.map(zone => (
          <ZoneBadge key={zone.letter} {...zone} />
        ))}
      </div>
      <div class="samples">
        {zones.map(({ letter, number, counter }) => (
          <p key={letter} class={`flood ${zoneClass(letter)}`}>
            <TicketNumber letter={letter} number={number} size="medium" /> Loket {counter}
          </p>
        ))}
      </div>
      <Line
        letter="B"
        stops={[
          { id: 'past', when: 'past', children: <strong>Ambil nomor</strong> },
          { id: 'here', when: 'here', children: <strong>Cetak KTP</strong> },
          { id: 'ahead', when: 'ahead', children: <strong>Kartu kuning</strong> },
        ]}
      />
    </Page>
  )
}

function Controls() {
  const error = 'NIK harus 16 angka. Anda menulis 15.'
  const hint = '16 angka, ada di KTP atau Kartu Keluarga'
  return (
    <Page title="Tombol dan isian">
      <div class="samples">
        <Button kind="primary">Lanjutkan</Button>
        <Button icon="printer">Cetak daftar</Button>
        <Button kind="danger">Batalkan tiket</Button>
        <Button kind="plain">Ubah jawaban</Button>
        <Button disabled>Belum bisa</Button>
        <Button icon="search" keys="Control+k">
          Cari perintah
        </Button>
      </div>
      <ErrorSummary title="Ada yang perlu diperbaiki" errors={[{ id: 'nik', text: error }]} />
      <Field id="nama" label="Nama lengkap" hint="Sama seperti di KTP">
        <input class="input" id="nama" autocomplete="name" aria-describedby={describedBy('nama', { hint: 'ada' })} />
      </Field>
      <Field id="nik" label="NIK" hint={hint} error={error}>
        <input
          class="input"
          id="nik"
          inputMode="numeric"
          aria-invalid="true"
          aria-describedby={describedBy('nik', { hint, error })}
        />
      </Field>
      <fieldset class="field">
        <legend>Untuk siapa?</legend>
        <Choice type="radio" label="Saya sendiri" isChosen />
        <Choice type="radio" label="Anggota keluarga saya" />
        <Choice type="checkbox" label="Kabari lewat WhatsApp" isChosen />
      </fieldset>
    </Page>
  )
}

function Choice({ type, label, isChosen = false }: { type: 'radio' | 'checkbox'; label: string; isChosen?: boolean }) {
  return (
    <label class="choice">
      <input type={type} name={type} defaultChecked={isChosen} /> {label}
    </label>
  )
}

function Messages() {
  return (
    <Page title="Kabar dan keadaan">
      <div class="stack">
        <Banner>
          <strong>Aturan berubah mulai 1 Desember.</strong> Surat pengantar tidak diperlukan lagi.
        </Banner>
        <Banner kind="warn">
          <strong>Sistem pusat sedang mati.</strong> Berkas Anda aman.
        </Banner>
        <Banner kind="bad">
          <strong>Gagal mengirim.</strong> Coba lagi.
        </Banner>
        <Banner kind="stale">
          <strong>Menyambung lagi.</strong> Ini data pukul 09.41.
        </Banner>
        <LiveMark state="live" at="09.58" />
        <LiveMark state="late" at="09.41" />
        <LiveMark state="lost" at="09.41" />
      </div>
      <div class="samples">
        <Status icon="clock">Menunggu</Status>
        <Status icon="alert" kind="warn">
          Perlu dilengkapi
        </Status>
        <Status icon="files" kind="note">
          Siap diambil
        </Status>
        <Status icon="stop" kind="bad">
          Ditolak
        </Status>
      </div>
      <Empty title="Tidak ada antrean. Loket siap.">
        <p>Nomor berikutnya muncul di sini begitu ada yang mengambil tiket Zona B.</p>
      </Empty>
      <Toast>B-013 selesai.</Toast>
    </Page>
  )
}

function Asking() {
  return (
    <Page title="Dialog">
      <Dialog title="Tutup Loket 3?" close={() => {}}>
        <p>Dua orang masih menunggu layanan ini di loket lain.</p>
        <div class="buttons">
          <Button kind="primary">Tutup loket</Button>
          <Button>Jangan dulu</Button>
        </div>
      </Dialog>
    </Page>
  )
}

function Page({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <main class="ui-samples">
      <h1>{title}</h1>
      {children}
    </main>
  )
}

/** The components by themselves. */
export const states: SurfaceStates = {
  surface: 'ui',
  frame: 'citizen',
  states: [
    { name: 'numbers', title: 'Nomor dan zona', render: () => <Numbers /> },
    { name: 'controls', title: 'Tombol dan isian', render: () => <Controls /> },
    { name: 'messages', title: 'Kabar dan keadaan', render: () => <Messages /> },
    { name: 'dialog', title: 'Dialog', render: () => <Asking /> },
    {
      name: 'papers',
      title: 'Kertas',
      render: () => (
        <Page title="Kertas">
          <Papers />
        </Page>
      ),
    },
    {
      name: 'pictures',
      title: 'Gambar',
      render: () => (
        <Page title="Gambar">
          <Pictures />
        </Page>
      ),
    },
    {
      name: 'icons',
      title: 'Ikon',
      render: () => (
        <Page title="Ikon">
          <Icons />
        </Page>
      ),
    },
  ],
}
