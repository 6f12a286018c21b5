import type { Verified } from '../../domain/law/law.js'
import type { Page } from '../page.js'
import { Tag } from './tag.js'

/** How far what is stated was compared with the law. What was not read is never shown as if it had been. */
export const VerifiedTag = ({ page, verified }: { page: Page; verified: Verified }) => (
  <Tag tone={verified === 'text-read' ? 'calm' : 'neutral'} text={page.words.common.verified[verified]} />
)
