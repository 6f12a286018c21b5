import { buttonClass } from './button.js'

/** An act that is not possible now, and why: the reasons are those that would answer the attempt. */
export const RefusedButton = ({ id, label, because }: { id: string; label: string; because: readonly string[] }) => (
  <div class="rg-refused">
    <button type="button" class={buttonClass('secondary')} disabled aria-describedby={id}>
      {label}
    </button>
    <ul id={id} class="rg-refused__reasons">
      {because.map((reason) => (
        <li>{reason}</li>
      ))}
    </ul>
  </div>
)
