import { useCallback, useEffect, useMemo, useState } from 'preact/hooks'
import { ask } from '#client/ask.ts'
import { useLive } from '#client/live.ts'
import { useQuestion } from '#client/question.ts'
import { hall as hallEndpoint } from '#contracts/places'
import { greeterView, kioskView, staffLive } from '#contracts/queue'
import { noteMissed } from '#contracts/referrals'
import type { HandOver } from './actions.tsx'
import type { Arrival } from './arrival.tsx'
import { useConnecting } from './connecting.ts'
import {
  answer,
  answerAll,
  canWaitForAnswer,
  checklistOfPlan,
  choose,
  connectUnknown,
  type Desk,
  emptyDesk,
  lookAt,
  removeStop,
} from './desk.ts'
import { Coming, leave, NotRead, useSignInAgain } from './entrance.tsx'
import { recentChoices } from './found.ts'
import { freshness } from './freshness.ts'
import { GreeterPage } from './greeter-page.tsx'
import { useHelpSound } from './help-sound.ts'
import { useIssuing } from './issuing.ts'
import { recentServices, rememberedMenu, rememberMenu, rememberServices } from './memory.ts'
import { useNudge } from './nudge.ts'
import { sayRefusal } from './refusals.ts'
import { useSearch } from './search.ts'
import { useStandards } from './standards.ts'
import { useStripDeeds } from './strip-deeds.ts'
import { words } from './words.ts'
import type { WorkProps } from './work.tsx'

/** The greeter’s tablet: what the hall says comes in here, numbers go out from here. */
export function LiveGreeter({ hallId }: { hallId: string }) {
  const { nudge, poke } = useNudge()
  const live = useLive(staffLive, { hallId }, { changed: ({ types }) => poke(types.includes('queue.help-asked')) })
  const round = `${nudge} ${live.connection}`
  const menu = useQuestion(kioskView, { hallId }, { nudge: round })
  const around = useQuestion(greeterView, { hallId }, { nudge: round })
  const hall = useQuestion(hallEndpoint, { hallId }, { nudge: live.connection })
  useSignInAgain(around.refusal)

  const remembered = useMemo(() => rememberedMenu(hallId), [hallId])
  const view = menu.answer ?? remembered
  useEffect(() => {
    if (menu.answer) rememberMenu(hallId, menu.answer)
  }, [hallId, menu.answer])

  const [desk, setDesk] = useState<Desk>(emptyDesk)
  const [recent, setRecent] = useState(() => recentServices(hallId))
  const search = useSearch(hallId, view, desk.question)
  const standards = useStandards(desk, setDesk)
  const issuing = useIssuing()
  const connecting = useConnecting(hallId)
  const askAgain = useCallback(() => {
    menu.again()
    around.again()
  }, [menu.again, around.again])
  const strip = useStripDeeds(askAgain)
  const needsTouch = useHelpSound(around.answer?.help)

  if (!view) return menu.state === 'failed' ? <NotRead words={words} onRetry={menu.again} /> : <Coming words={words} />

  async function give(serviceIds: string[], delivery: HandOver, isAnyway = false) {
    const { language, priorityGroup } = desk
    const wish = { delivery, language, priorityGroup, checklist: checklistOfPlan(desk), isAnyway }
    const issued = await issuing.give({ hallId, serviceIds, ...wish })
    askAgain()
    if (!issued) return
    setRecent(rememberServices(hallId, serviceIds))
    setDesk(now => ({ ...now, step: 'given', issued }))
    return issued
  }
  /** The number first: whatever comes of the referral, she has a place at the connecting desk. */
  async function giveForDesk(handOver: HandOver) {
    const { deskServiceId } = view ?? {}
    if (!deskServiceId) return
    const waits = canWaitForAnswer(desk)
    const issued = await give([...desk.plan.map(stop => stop.choice.serviceId), deskServiceId], handOver)
    if (issued && waits) await connect(issued.visitId)
  }
  async function connect(visitId: string | null) {
    const connected = await connecting.connect(desk, visitId)
    askAgain()
    if (visitId) setDesk(now => ({ ...now, connected: connected ?? 'failed' }))
    else if (connected) setDesk(now => ({ ...now, step: 'connected', connected }))
  }
  const refusal = issuing.refusal ?? (desk.step === 'planned' ? connecting.refusal : undefined)
  async function receive(arrival: Arrival) {
    const issued = await issuing.receive({ hallId, delivery: 'phone', ...arrival })
    askAgain()
    if (issued) setDesk(now => ({ ...now, step: 'given', issued }))
  }
  const move = (change: (desk: Desk) => Desk) => {
    if (issuing.refusal) issuing.reset()
    if (connecting.refusal) connecting.reset()
    setDesk(change)
  }
  const acts: WorkProps['acts'] = {
    question: question => setDesk(now => ({ ...now, question })),
    choose: choice => move(now => choose(now, choice)),
    arrive: arrival => void receive(arrival),
    lookAt: serviceId => move(now => lookAt(now, serviceId)),
    remove: serviceId => move(now => removeStop(now, serviceId)),
    answer: (requirementId, given) => move(now => answer(now, requirementId, given)),
    allThere: () => move(answerAll),
    showMissing: () => move(now => ({ ...now, step: 'missing' })),
    addService: () => move(now => ({ ...now, step: 'find', question: '' })),
    back: () => move(now => ({ ...now, step: now.plan.length > 0 ? 'check' : 'find', planned: null })),
    startOver: () => {
      issuing.reset()
      connecting.reset()
      setDesk(emptyDesk)
    },
    give: handOver =>
      void give(
        desk.plan.map(stop => stop.choice.serviceId),
        handOver,
      ),
    giveAnyway: handOver =>
      void give(
        desk.plan.map(stop => stop.choice.serviceId),
        handOver,
        true,
      ),
    giveForDesk: handOver => void giveForDesk(handOver),
    connectUnknown: () => {
      // Counted without a person: what is asked for and not in the catalogue at all.
      void ask(noteMissed, { q: desk.question, origin: 'greeter' }).catch(() => undefined)
      move(connectUnknown)
    },
    connect: more => move(now => ({ ...now, ...more })),
    connectAtHome: () => void connect(null),
    retryConnect: () => void connect(desk.issued?.visitId ?? null),
    language: language => move(now => ({ ...now, language })),
    priority: priorityGroup => move(now => ({ ...now, priorityGroup })),
    retryStandard: standards.retry,
    retryQr: issuing.retryQr,
  }
  return (
    <GreeterPage
      view={view}
      around={around.answer}
      link={freshness(live.state, menu, Date.now())}
      desk={desk}
      found={search.found}
      isMenuOnly={search.isMenuOnly}
      recent={recentChoices(view.menu, recent)}
      hall={hall.answer ?? (hall.state === 'failed' ? 'failed' : undefined)}
      qr={issuing.qr}
      refusal={refusal ? sayRefusal(refusal, view.day.day) : null}
      isGiving={issuing.isBusy || connecting.isBusy}
      needsTouch={needsTouch}
      done={strip.done}
      stripRefusal={strip.refusal}
      stripDeeds={strip.deeds}
      acts={acts}
      onRefresh={askAgain}
      onSignOut={leave}
    />
  )
}
