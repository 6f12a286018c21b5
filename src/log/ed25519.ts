import {
  createPrivateKey,
  createPublicKey,
  type KeyObject,
  sign as signBytes,
  verify as verifyBytes,
} from 'node:crypto'

/**
 * Libraries disagree on hundreds of odd Ed25519 signatures. They agree once the public key and the point R of the signature
 * are canonical, of the prime-order subgroup and not the neutral point: so nothing else is accepted here, and no signer can
 * make a checkpoint that one verifier accepts and another refuses. Points are handled in extended coordinates (RFC 8032, 5.1.4).
 */
type Point = readonly [x: bigint, y: bigint, z: bigint, t: bigint]

const p = 2n ** 255n - 19n
const order = 2n ** 252n + 27742317777372353535851937790883648493n
const mod = (n: bigint): bigint => ((n % p) + p) % p

function power(base: bigint, exponent: bigint): bigint {
  let [result, square] = [1n, mod(base)]
  for (let left = exponent; left > 0n; left >>= 1n) {
    if (left & 1n) result = mod(result * square)
    square = mod(square * square)
  }
  return result
}

const d = mod(-121665n * power(121666n, p - 2n))
const rootOfMinusOne = power(2n, (p - 1n) / 4n)

function add([x1, y1, z1, t1]: Point, [x2, y2, z2, t2]: Point): Point {
  const a = mod((y1 - x1) * (y2 - x2))
  const b = mod((y1 + x1) * (y2 + x2))
  const c = mod(2n * t1 * t2 * d)
  const e = mod(2n * z1 * z2)
  const [f, g, h, i] = [b - a, e - c, e + c, b + a]
  return [mod(f * g), mod(h * i), mod(g * h), mod(f * i)]
}

const neutral: Point = [0n, 1n, 1n, 0n]
const isNeutral = ([x, y, z]: Point): boolean => x === 0n && y === z

function times(n: bigint, point: Point): Point {
  let [result, double] = [neutral, point]
  for (let left = n; left > 0n; left >>= 1n) {
    if (left & 1n) result = add(result, double)
    double = add(double, double)
  }
  return result
}

/** A square root of u/v, or nothing (RFC 8032, 5.1.3). */
function rootOfQuotient(u: bigint, v: bigint): bigint | undefined {
  const candidate = mod(u * v ** 3n * power(u * v ** 7n, (p - 5n) / 8n))
  const square = mod(v * candidate * candidate)
  if (square === mod(u)) return candidate
  return square === mod(-u) ? mod(candidate * rootOfMinusOne) : undefined
}

/** The point that 32 bytes encode in the one canonical way; nothing when they encode none. */
function pointOf(bytes: Uint8Array): Point | undefined {
  const encoded = BigInt(`0x${Buffer.from(bytes).reverse().toString('hex')}`)
  const [y, sign] = [encoded & (2n ** 255n - 1n), encoded >> 255n]
  if (y >= p) return undefined
  const x = rootOfQuotient(y * y - 1n, d * y * y + 1n)
  if (x === undefined || (x === 0n && sign === 1n)) return undefined
  const signed = (x & 1n) === sign ? x : p - x
  return [signed, y, 1n, mod(signed * y)]
}

function isSound(bytes: Uint8Array): boolean {
  const point = pointOf(bytes)
  return point !== undefined && !isNeutral(point) && isNeutral(times(order, point))
}

const spki = Buffer.from('302a300506032b6570032100', 'hex')
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex')

const mostKept = 100

/** Points that were found sound: the keys of a policy are read again with each receipt. */
const sound = new Set<string>()

/** Whether these 32 bytes may be a public key, or the first half of a signature. */
export function isSoundPoint(bytes: Uint8Array): boolean {
  if (bytes.length !== 32) return false
  const name = Buffer.from(bytes).toString('latin1')
  if (sound.has(name)) return true
  if (!isSound(bytes)) return false
  if (sound.size >= mostKept) sound.clear()
  sound.add(name)
  return true
}

const kept = new Map<string, KeyObject>()

/** A log and its witnesses are few, and verified again and again: making a key of bytes takes longer than verifying by it. */
function keyObjectOf(publicKey: Uint8Array): KeyObject {
  const name = Buffer.from(publicKey).toString('latin1')
  const known = kept.get(name)
  if (known) return known
  const key = createPublicKey({ key: Buffer.concat([spki, publicKey]), format: 'der', type: 'spki' })
  if (kept.size >= mostKept) kept.clear()
  kept.set(name, key)
  return key
}

/** The neutral point, as it is encoded. */
const neutralBytes = Buffer.from(`01${'00'.repeat(31)}`, 'hex')

/**
 * Whether it is the signature of that key over that message, and an unequivocal one. The key was found sound when it was
 * taken up: then R needs no multiplication of its own. Verifying compares its bytes with the encoding of [S]B − [k]A, which is
 * canonical and, since A and B are of the prime order, of it too. Only the neutral point has to be refused by name.
 */
export function isSignedBy(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  if (signature.length !== 64 || publicKey.length !== 32) return false
  return (
    verifyBytes(null, message, keyObjectOf(publicKey), signature) && !neutralBytes.equals(signature.subarray(0, 32))
  )
}

/** A private key out of its 32 bytes (RFC 8032, 5.1.5). */
export const privateKey = (seed: Uint8Array): KeyObject =>
  createPrivateKey({ key: Buffer.concat([pkcs8, seed]), format: 'der', type: 'pkcs8' })

export const publicKeyOf = (key: KeyObject): Buffer =>
  createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(spki.length)

export const sign = (key: KeyObject, message: Uint8Array): Buffer => signBytes(null, message, key)
