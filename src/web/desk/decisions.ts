import type { Act } from '../../domain/act.js'
import type { CaseFile } from '../../domain/case/case.js'
import { doneWords } from '../acts/story.js'
import type { Page } from '../page.js'

/** The decisions of which the person has yet to be notified, each by what and when it was. */
export const decisionsToTell = (page: Page, { notifyOwed }: CaseFile, acts: readonly Act[]) =>
  acts
    .filter(({ seq }) => notifyOwed.includes(seq))
    .map(({ seq, kind, at }) => ({ seq, name: `${doneWords(page, kind)}, ${page.instant(at)}` }))
