import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'
import type { Party } from './credential.js'

/** The few kinds of CBOR that a key speaks: whole numbers, bytes, text, and maps with their members in the order given. */
type Cbor = number | string | Uint8Array | readonly (readonly [number | string, Cbor])[]

const head = (major: number, count: number): Buffer => {
  if (count < 24) return Buffer.from([(major << 5) | count])
  if (count < 256) return Buffer.from([(major << 5) | 24, count])
  return Buffer.from([(major << 5) | 25, count >> 8, count & 255])
}

function cbor(value: Cbor): Buffer {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value)
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (value instanceof Uint8Array) return Buffer.concat([head(2, value.length), value])
  return Buffer.concat([head(5, value.length), ...value.flatMap(([name, inner]) => [cbor(name), cbor(inner)])])
}

const b64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')
const unb64 = (text: string | undefined) => Buffer.from(text ?? '', 'base64url')
const sha256 = (text: string | Uint8Array) => createHash('sha256').update(text).digest()

/** The public key in the numbering of COSE. */
function cose(key: KeyObject): Buffer {
  const { x, y } = key.export({ format: 'jwk' })
  if (key.asymmetricKeyType === 'ed25519')
    return cbor([
      [1, 1],
      [3, -8],
      [-1, 6],
      [-2, unb64(x)],
    ])
  return cbor([
    [1, 2],
    [3, -7],
    [-1, 1],
    [-2, unb64(x)],
    [-3, unb64(y)],
  ])
}

/** Ways in which an answer may be other than it should. */
export type Flaw = Readonly<{
  origin?: string
  rpId?: string
  userVerified?: boolean
  challenge?: string
  counter?: number
  userHandle?: string
}>

type Asked = Readonly<{ challenge: string }>

/**
 * A key of a test's own that answers as a hardware key would, with real signatures. It keeps one credential, and each
 * answer is the text that a browser puts into the form.
 */
export function authenticator({ origin, rpId }: Party, algorithm: 'es256' | 'ed25519' = 'es256') {
  const { publicKey, privateKey } =
    algorithm === 'es256' ? generateKeyPairSync('ec', { namedCurve: 'P-256' }) : generateKeyPairSync('ed25519')
  const id = randomBytes(16)
  let counter = 0
  let owner = ''

  const clientData = (type: string, asked: Asked, flaw: Flaw) =>
    Buffer.from(JSON.stringify({ type, challenge: flaw.challenge ?? asked.challenge, origin: flaw.origin ?? origin }))

  const authenticatorData = (flaw: Flaw, attested?: Buffer) => {
    counter += 1
    const flags = 0x01 | (flaw.userVerified === false ? 0 : 0x04) | (attested ? 0x40 : 0)
    const count = Buffer.alloc(4)
    count.writeUInt32BE(flaw.counter ?? counter)
    return Buffer.concat([sha256(flaw.rpId ?? rpId), Buffer.from([flags]), count, attested ?? Buffer.alloc(0)])
  }

  const answer = (response: Record<string, unknown>) =>
    JSON.stringify({ id: b64(id), rawId: b64(id), type: 'public-key', clientExtensionResults: {}, response })

  return {
    create(asked: Asked & { user: { id: string } }, flaw: Flaw = {}): string {
      owner = asked.user.id
      const attested = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, cose(publicKey)])
      const authData = authenticatorData(flaw, attested)
      return answer({
        clientDataJSON: b64(clientData('webauthn.create', asked, flaw)),
        attestationObject: b64(
          cbor([
            ['fmt', 'none'],
            ['attStmt', []],
            ['authData', authData],
          ]),
        ),
        transports: ['usb'],
      })
    },

    get(asked: Asked, flaw: Flaw = {}): string {
      const data = authenticatorData(flaw)
      const client = clientData('webauthn.get', asked, flaw)
      const signed = Buffer.concat([data, sha256(client)])
      return answer({
        clientDataJSON: b64(client),
        authenticatorData: b64(data),
        signature: b64(sign(algorithm === 'es256' ? 'sha256' : null, signed, privateKey)),
        userHandle: flaw.userHandle ?? owner,
      })
    },
  }
}
