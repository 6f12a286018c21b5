import type { Child } from 'hono/jsx'

type NoticeProps = { tone?: 'done' | 'attention' | 'danger'; title: string; children?: Child }

/** Something about the page as a whole: what has just been recorded, what presses, what was missed. */
export const Notice = ({ tone = 'done', title, children }: NoticeProps) => (
  <div class={`rg-notice rg-notice--${tone}`} role={tone === 'danger' ? 'alert' : 'status'}>
    <p class="rg-notice__title">{title}</p>
    {children}
  </div>
)
