import { servedTile } from '../../app/log/served.js'
import type { Ctx } from '../env.js'
import { routes } from '../routes.js'

/** What is public is read by any tool, in any page of anybody: it holds nothing of anybody, and no answer depends on who asks. */
const forAnybody = { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' } as const

const absent = (c: Ctx) => c.text('Not published\n', 404, { ...forAnybody, 'cache-control': 'no-cache' })

/** The newest checkpoint, with whoever has cosigned it so far. */
export function serveCheckpoint(c: Ctx) {
  const note = c.var.world.log?.folder.checkpoint()
  if (note === undefined) return absent(c)
  return c.body(note, 200, { ...forAnybody, 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-cache' })
}

/** A tile of the tree, or the entries of one. It never changes, so whoever has it need not ask again. */
export function serveTile(c: Ctx) {
  const { log } = c.var.world
  const bytes = log && servedTile(log, c.req.path.slice(routes.log.length + 1))
  if (!bytes) return absent(c)
  return c.body(new Uint8Array(bytes), 200, {
    ...forAnybody,
    'content-type': 'application/octet-stream',
    'cache-control': 'public, max-age=31536000, immutable',
  })
}
