import type { SettingFault } from '../app/configuration.js'
import type { Io } from './io.js'
import { settingLine } from './words/settings.js'

/** Whether the settings let a command begin. Otherwise says of each what is wrong with it. */
export function soundSettings(faults: readonly SettingFault[], { err, language }: Io): boolean {
  for (const fault of faults) err(settingLine(fault, language))
  return faults.length === 0
}
