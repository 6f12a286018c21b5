import { fromBase64, hex, utf8 } from './bytes.js'
import { isSignedBy, isSoundPoint } from './ed25519.js'
import { sha256 } from './sha-256.js'

/** The first test of RFC 8032, 7.1: an empty message. */
const key = '11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo='
const signature = '5VZDAMNgrHKQhuLMgG6CioSHfx645dl02HPgZSJJAVVfuIIVkKM7rMYeOXAc+bRr0lv18FlbviRlUUFDjnoQCw=='
const emptyHash = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

/**
 * Whether this browser reckons as it has to: a published signature verifies, one letter more under it does not. Asked as the
 * page opens, which also makes the first receipt quicker.
 */
export async function isAble(): Promise<boolean> {
  const [sound, signed] = [fromBase64(key)!, fromBase64(signature)!]
  try {
    const hashes = hex(await sha256()) === emptyHash
    const verifies = await isSignedBy(sound, utf8(''), signed)
    return hashes && isSoundPoint(sound) && verifies && !(await isSignedBy(sound, utf8('a'), signed))
  } catch {
    return false
  }
}
