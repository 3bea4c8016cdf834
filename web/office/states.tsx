import './office.css'
import type { SurfaceStates } from '#ui/states.ts'
import SignInPage, { type SignInProps } from './sign-in.page.tsx'

const usual: SignInProps = {
  tenantName: 'Kabupaten Contoh',
  isPractice: false,
  refused: false,
  signInName: '',
  next: '',
}
const show = (props: Partial<SignInProps>) => () => <SignInPage {...usual} {...props} />

/** The sign-in of staff, in every state. */
export const states: SurfaceStates = {
  surface: 'office',
  frame: 'citizen',
  states: [
    { name: 'sign-in', title: 'Masuk', render: show({}) },
    { name: 'sign-in-refused', title: 'Masuk ditolak', render: show({ refused: true, signInName: 'petugas-contoh' }) },
    {
      name: 'sign-in-practice',
      title: 'Masuk, latihan',
      render: show({ isPractice: true, next: '/counter?counter=loket-5' }),
    },
  ],
}
