import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import type { Handler } from 'hono'
import { marks } from './mark.js'

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
}

type Encoded = Readonly<{ encoding: 'br' | 'gzip' | undefined; bytes: Uint8Array<ArrayBuffer> }>
/** One file in memory, in each encoding, best first. `version` is taken from what it holds. */
type Asset = Readonly<{ type: string; version: string; encodings: readonly Encoded[] }>

export type Assets = Readonly<{
  /** The address of an asset, with its version. Throws on a name that does not exist, so that no page asks in vain. */
  href: (name: string) => string
  /** Answers GET and HEAD of `/assets/*`. */
  serve: Handler
  /** The verifier as one file, with a place for what a node puts into it. */
  verifier: string
}>

const compress = { br: promisify(brotliCompress), gzip: promisify(gzip) }

async function encode(name: string, plain: Uint8Array): Promise<Asset> {
  const [br, zipped] = await Promise.all([compress.br(plain), compress.gzip(plain, { level: 9 })])
  return {
    type: contentTypes[extname(name)]!,
    version: createHash('sha256').update(plain).digest('base64url').slice(0, 10),
    encodings: [
      { encoding: 'br', bytes: new Uint8Array(br) },
      { encoding: 'gzip', bytes: new Uint8Array(zipped) },
      { encoding: undefined, bytes: new Uint8Array(plain) },
    ],
  }
}

/**
 * The files of one folder whose kind may be served. The only reading of the disk above the store: these are part of
 * the program, as its modules are, are read once as it starts and hold no word of anybody.
 */
async function filesOf(folder: URL, prefix: string): Promise<[string, Uint8Array][]> {
  const names = (await readdir(folder)).filter((name) => extname(name) in contentTypes).sort()
  return Promise.all(
    names.map(async (name): Promise<[string, Uint8Array]> => [prefix + name, await readFile(new URL(name, folder))]),
  )
}

/** Reads the verifier, and reads and compresses the sheets, the islands and the marks. `built` is the folder that the build writes to, ending with a slash. */
export async function loadAssets(built: URL): Promise<Assets> {
  const files = [
    ...(await filesOf(new URL('assets/', built), '')),
    ...(await filesOf(new URL('islands/', built), 'islands/')),
    ...Object.entries(marks).map(([name, svg]): [string, Uint8Array] => [name, Buffer.from(svg)]),
  ]
  const assets = new Map(
    await Promise.all(files.map(async ([name, bytes]): Promise<[string, Asset]> => [name, await encode(name, bytes)])),
  )
  return {
    verifier: await readFile(new URL('verifier/verifier.html', built), 'utf8'),
    href: (name) => {
      const asset = assets.get(name)
      if (!asset) throw new Error(`No asset is named ${name}`)
      return `/assets/${name}?v=${asset.version}`
    },
    serve: (c) => {
      const asset = assets.get(c.req.path.replace(/^.*?\/assets\//, ''))
      return asset ? answer(asset, c.req.raw) : c.notFound()
    },
  }
}

const accepts = (request: Request, encoding: Encoded['encoding']): boolean =>
  !encoding ||
  new RegExp(`\\b${encoding}\\b(?!\\s*;\\s*q=0(?:\\.0*)?(?:,|$|\\s))`).test(
    request.headers.get('accept-encoding') ?? '',
  )

/** An address that names the version never changes; one without it is asked again each time. */
function answer({ type, version, encodings }: Asset, request: Request): Response {
  const { encoding, bytes } = encodings.find((one) => accepts(request, one.encoding))!
  const named = new URL(request.url).searchParams.get('v') === version
  const headers = new Headers({
    'content-type': type,
    'cache-control': named ? 'public, max-age=31536000, immutable' : 'no-cache',
    etag: `"${version}"`,
    vary: 'accept-encoding',
  })
  if (request.headers.get('if-none-match') === `"${version}"`) return new Response(null, { status: 304, headers })
  if (encoding) headers.set('content-encoding', encoding)
  headers.set('content-length', String(bytes.byteLength))
  return new Response(request.method === 'HEAD' ? null : bytes, { headers })
}
