/**
 * What shapes the invented caseload: published figures, rounded by nobody, of a mechanism that this one is not. They set how
 * many and how often; no person and no case comes from them. What no source gives is ours, and says so.
 */

/**
 * Three years, the oldest first. Requests: 183 in 2024, 128 in ten months of 2025 (El Economista, 2025-12-04), which makes
 * 154 a year; for 2023 none was found, and 2024 stands for it. Accepted: 54, 29 and 25 % (the same, 2023 to 2025).
 */
export const years = [
  { requests: 183, accepted: 0.54, defenders: 117 / 183 },
  { requests: 183, accepted: 0.29, defenders: 117 / 183 },
  { requests: 154, accepted: 0.25, defenders: 64 / 128 },
] as const

/** Women among the people protected, 2025-10 (El Economista): 727 of 1,311 defenders, 206 of 695 journalists. */
export const women = { defender: 727 / 1311, journalist: 206 / 695 } as const

/** Collective cases: 19 of 59 in the second diagnosis of Espacio OSC, 2015. */
export const collective = 19 / 59

/** Extraordinary procedures: 15 of 51 of journalists' requests admitted in the first half of 2017. */
export const extraordinary = 15 / 51

/** Who is behind an aggression: 786 from 2012 to 2025-02 (La Razón, 2025-04-07). */
export const aggressors = { 'public-servant': 290, 'private-person': 261, unidentified: 235 } as const

/** People protected by state, 2026-05-31. The ten states that the source leaves out have fewer than 24; twelve is ours. */
const fewerThan24 = 12
export const entities = {
  agu: fewerThan24,
  bcn: 67,
  bcs: fewerThan24,
  cam: fewerThan24,
  coa: 54,
  col: fewerThan24,
  chp: 129,
  chh: 51,
  cmx: 216,
  dur: fewerThan24,
  gua: 64,
  gro: 138,
  hid: 25,
  jal: 148,
  mex: 75,
  mic: 163,
  mor: 46,
  nay: 29,
  nle: fewerThan24,
  oax: 195,
  pue: 63,
  que: 24,
  roo: 89,
  slp: fewerThan24,
  sin: 39,
  son: 62,
  tab: fewerThan24,
  tam: 75,
  tla: fewerThan24,
  ver: 92,
  yuc: 36,
  zac: fewerThan24,
} as const

/** Two of these people are killed under protection: nine in almost five years were counted (Síntesis, 2021-10-05). */
export const dying: readonly number[] = [41, 222]
