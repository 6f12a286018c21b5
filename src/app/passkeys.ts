/** The library for passkeys brings hundreds of modules: it is loaded when somebody first signs in, not by every command. */
export const passkeys = () => import('@simplewebauthn/server')

export type Passkeys = Awaited<ReturnType<typeof passkeys>>
