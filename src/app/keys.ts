export { createKeys, KeysUnusable, readKeys } from '../store/keys-file.js'
