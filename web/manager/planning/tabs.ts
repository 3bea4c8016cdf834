import { useEffect, useState } from 'preact/hooks'

export const tabs = ['bagaimana-jika', 'siapkah-kita', 'perkiraan', 'rencana-petugas', 'aturan-panggil'] as const
export type Tab = (typeof tabs)[number]

/** The tab that the address names: a link to it can be sent, and the browser's back button works. */
export function useTab(): Tab {
  const [tab, setTab] = useState(readTab)
  useEffect(() => {
    const follow = () => setTab(readTab())
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])
  return tab
}

function readTab(): Tab {
  return tabs.find(tab => location.hash === `#${tab}`) ?? tabs[0]
}
