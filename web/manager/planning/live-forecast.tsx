import { useState } from 'preact/hooks'
import { useQuestion } from '#client/question.ts'
import { forecast } from '#contracts/planning'
import { ForecastTab } from './forecast-tab.tsx'
import { toldBy } from './live-planning.tsx'

/** Asked at once for the next day; another day when it is pressed. */
export function LiveForecast({ hallId }: { hallId: string }) {
  const [day, setDay] = useState('')
  const [asked, setAsked] = useState('')
  const question = useQuestion(forecast, { hallId, ...(asked !== '' && { day: asked }) })

  function ask() {
    if (day === asked) question.again()
    else setAsked(day)
  }
  return <ForecastTab {...toldBy(question, true)} day={day} onDay={setDay} onAsk={ask} />
}
