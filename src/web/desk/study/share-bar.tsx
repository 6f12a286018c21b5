/** A share of a whole as a length. The number beside it says it in words: the picture is for the eye alone. */
export const ShareBar = ({ share, tone = 'raises' }: { share: number; tone?: 'raises' | 'lowers' }) => (
  <svg
    class={`rg-share rg-share--${tone}`}
    viewBox="0 0 100 8"
    preserveAspectRatio="none"
    focusable="false"
    aria-hidden="true"
  >
    <rect class="rg-share__whole" width={100} height={8} />
    <rect class="rg-share__part" width={share} height={8} />
  </svg>
)
