import { ticketOf } from '../people.js'
import { type Chance, chanceOf } from './chance.js'
import * as figures from './figures.js'
import { groupName, type Population, personName } from './invented.js'
import type { Somebody } from './life.js'

export type Year = (typeof figures.years)[number]

type Which = Readonly<{ law: Somebody['law']; i: number; name: string }>

function nameOf(chance: Chance, { holder, population }: Pick<Somebody, 'holder' | 'population'>, sex: 'woman' | 'man') {
  return holder === 'collective' ? groupName(chance, population) : personName(chance, sex)
}

/** Somebody of a year, as often of each kind as the figures say. */
export function somebody({ law, i, year, name }: Which & Readonly<{ year: Year }>): Somebody {
  const chance = chanceOf(i)
  const population: Population = chance.falls(year.defenders) ? 'defender' : 'journalist'
  const holder = chance.falls(figures.collective) ? 'collective' : 'person'
  const sex = chance.falls(figures.women[population]) ? 'woman' : 'man'
  const dies = figures.dying.includes(i)
  let measures = 10
  return {
    name: nameOf(chance, { holder, population }, sex),
    population,
    sex: holder === 'collective' ? 'unsaid' : sex,
    entity: chance.weighed(figures.entities),
    holder,
    danger: chance.falls(figures.extraordinary),
    accepted: chance.falls(year.accepted) || dies,
    dies,
    chance,
    law,
    file: ticketOf(name).file,
    number: () => {
      measures += 1
      return `m${measures}`
    },
  }
}

/** A woman who asks for herself, in time, and is protected. */
export const womanAlone = (which: Which): Somebody => ({
  ...somebody({ ...which, year: figures.years[2] }),
  name: personName(chanceOf(which.i), 'woman'),
  sex: 'woman',
  holder: 'person',
  danger: false,
  accepted: true,
  dies: false,
})
