import { useCallback, useEffect, useMemo, useState } from 'preact/hooks'
import { useLive } from '#client/live.ts'
import { useQuestion } from '#client/question.ts'
import { hall as hallEndpoint } from '#contracts/places'
import { greeterView, kioskView, staffLive } from '#contracts/queue'
import type { HandOver } from './actions.tsx'
import { answer, answerAll, checklistOfPlan, choose, type Desk, emptyDesk, lookAt, removeStop } from './desk.ts'
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
  const askAgain = useCallback(() => {
    menu.again()
    around.again()
  }, [menu.again, around.again])
  const strip = useStripDeeds(askAgain)
  const needsTouch = useHelpSound(around.answer?.help)

  if (!view) return menu.state === 'failed' ? <NotRead words={words} onRetry={menu.again} /> : <Coming words={words} />

  async function give(serviceIds: string[], delivery: HandOver, checklist = checklistOfPlan(desk)) {
    const { language, priorityGroup } = desk
    const issued = await issuing.give({ hallId, serviceIds, delivery, language, priorityGroup, checklist })
    askAgain()
    if (!issued) return
    setRecent(rememberServices(hallId, serviceIds))
    setDesk(now => ({ ...now, step: 'given', issued }))
  }
  const move = (change: (desk: Desk) => Desk) => {
    if (issuing.refusal) issuing.reset()
    setDesk(change)
  }
  const acts: WorkProps['acts'] = {
    question: question => setDesk(now => ({ ...now, question })),
    choose: choice => move(now => choose(now, choice)),
    lookAt: serviceId => move(now => lookAt(now, serviceId)),
    remove: serviceId => move(now => removeStop(now, serviceId)),
    answer: (requirementId, given) => move(now => answer(now, requirementId, given)),
    allThere: () => move(answerAll),
    showMissing: () => move(now => ({ ...now, step: 'missing' })),
    addService: () => move(now => ({ ...now, step: 'find', question: '' })),
    back: () => move(now => ({ ...now, step: now.plan.length > 0 ? 'check' : 'find', planned: null })),
    startOver: () => {
      issuing.reset()
      setDesk(emptyDesk)
    },
    give: handOver =>
      void give(
        desk.plan.map(stop => stop.choice.serviceId),
        handOver,
      ),
    giveForDesk: handOver =>
      void (
        view.deskServiceId && give([...desk.plan.map(stop => stop.choice.serviceId), view.deskServiceId], handOver)
      ),
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
      refusal={issuing.refusal ? sayRefusal(issuing.refusal, view.day.day) : null}
      isGiving={issuing.isBusy}
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
