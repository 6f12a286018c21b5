import { z } from 'zod'
import type { Settings } from './settings.js'

/** The site that passkeys belong to. */
export type Party = Pick<Settings, 'origin' | 'rpId'>

/** EdDSA and ES256, stated: what a library offers by itself changes with the runtime. */
export const algorithms = [-8, -7]

const base64url = z
  .string()
  .max(8000)
  .regex(/^[A-Za-z0-9_-]+$/)

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const clientData = z
  .string()
  .transform(parsed)
  .pipe(z.object({ challenge: z.string().max(100) }))

const outer = {
  id: base64url,
  rawId: base64url,
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}).default({}),
}

/** What a browser says of a new key. */
export const newKey = z.object({
  ...outer,
  response: z.object({
    clientDataJSON: base64url,
    attestationObject: base64url,
    transports: z.array(z.string().max(20)).max(10).default([]),
  }),
})

/** What a browser says when somebody signs in with a key. */
export const usedKey = z.object({
  ...outer,
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: base64url,
  }),
})

/** A credential as its form field carries it, and the challenge that it answers; nothing when it is not one. */
export function credentialIn<Response extends { response: { clientDataJSON: string } }>(
  shape: z.ZodType<Response>,
  text: string,
): { credential: Response; challenge: string } | undefined {
  const credential = shape.safeParse(parsed(text))
  if (!credential.success) return undefined
  const said = clientData.safeParse(Buffer.from(credential.data.response.clientDataJSON, 'base64url').toString())
  return said.success ? { credential: credential.data, challenge: said.data.challenge } : undefined
}
