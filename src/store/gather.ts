/** Somebody who asked, and how to answer them. */
export type Waiting<Asked, Answer> = Readonly<{
  asked: Asked
  done: (answer: Answer) => void
  failed: (error: unknown) => void
}>

/**
 * While one group is being answered the next gathers behind it, and is answered at once when its turn comes. Alone it
 * costs nothing. When `answer` throws, all of its group who were not answered yet are told so.
 */
export function gather<Asked, Answer>(
  answer: (group: readonly Waiting<Asked, Answer>[]) => Promise<void>,
): (asked: Asked) => Promise<Answer> {
  let waiting: Waiting<Asked, Answer>[] = []
  let running = false

  const run = async () => {
    running = true
    while (waiting.length > 0) {
      const group = waiting
      waiting = []
      await answer(group).catch((error) => {
        for (const { failed } of group) failed(error)
      })
    }
    running = false
  }

  return (asked) =>
    new Promise((done, failed) => {
      waiting.push({ asked, done, failed })
      if (!running) void run()
    })
}
