import { Frame } from './frame.tsx'
import { type ReferralLanguage, words } from './words.ts'

/** The same page for every address that is not a referral. */
export default function ReferralUnknownPage(props: {
  language: ReferralLanguage
  tenantName: string
  hallName: string
  addressIn: Record<ReferralLanguage, string>
}) {
  const say = words[props.language].page
  return (
    <Frame {...props} isPractice={false} help={say.helpHint(props.hallName)}>
      <h1>{say.unknown}</h1>
      <p>{say.unknownMeaning}</p>
    </Frame>
  )
}
