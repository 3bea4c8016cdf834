import { Button } from '#ui/button.tsx'
import { Author, type AuthorFrame } from './frame.tsx'
import { words } from './words.ts'

export interface QuestionProps {
  frame: AuthorFrame
  title: string
  meaning: string
  yes: string
  /** What is done where the answer is yes, and where no leads. */
  action: string
  back: string
  pressKey: string
  isDanger: boolean
}

/** Asks before something that is hard to take back. */
export default function AuthorQuestionPage({
  frame,
  title,
  meaning,
  yes,
  action,
  back,
  pressKey,
  isDanger,
}: QuestionProps) {
  return (
    <Author frame={frame}>
      <h1>{title}</h1>
      <div class="author-column author-narrow">
        <p>{meaning}</p>
        <form class="buttons" method="post" action={action}>
          <input type="hidden" name="key" value={pressKey} />
          <Button kind={isDanger ? 'danger' : 'primary'} type="submit">
            {yes}
          </Button>
          <a class="button" href={back}>
            {words.question.no}
          </a>
        </form>
      </div>
    </Author>
  )
}
