export type Tone = 'neutral' | 'calm' | 'done' | 'attention' | 'danger'

/** The state of something in a word or two. The colour repeats the word and never replaces it. */
export const Tag = ({ tone = 'neutral', text }: { tone?: Tone; text: string }) => (
  <strong class={`govuk-tag rg-tag--${tone}`}>{text}</strong>
)
