import type { Chance } from './chance.js'

/** Nobody is called like this: given names of the demonstration, and surnames that say what they are. */
const givenNames = {
  woman: 'Rosaura Otilia Martina Perla Tomasa Zenaida Hilaria Lucía Abril Inés Casimira Librada Jacinta Isaura Dorotea',
  man: 'Benigno Ciro Prudencio Plácido Teófilo Eleuterio Gaspar Anselmo Ulises Norberto Fausto Crispín Damián Ubaldo',
} as const
const surnames = {
  woman: ['Imaginaria', 'Inventada', 'Ficticia', 'Supuesta', 'Fingida', 'Soñada'],
  man: ['Imaginario', 'Inventado', 'Ficticio', 'Supuesto', 'Fingido', 'Soñado'],
} as const

const groups = {
  defender: ['Comunidad', 'Colectivo', 'Asamblea', 'Casa de migrantes', 'Organización', 'Ejido'],
  journalist: ['Radio comunitaria', 'Redacción', 'Portal', 'Semanario'],
} as const
const placesOfNowhere = ['Loma Imaginaria', 'Río Inventado', 'Valle Supuesto', 'El Faro Ficticio', 'Monte Soñado']

export type Population = keyof typeof groups
export type Sex = keyof typeof givenNames

export const personName = (chance: Chance, sex: Sex): string =>
  [chance.pick(givenNames[sex].split(' ')), chance.pick(surnames[sex]), chance.pick(surnames[sex])].join(' ')

export const groupName = (chance: Chance, population: Population): string =>
  `${chance.pick(groups[population])} ${chance.pick(placesOfNowhere)}`

/** What they do, for which somebody is after them. */
const works = {
  defender: [
    'Defiendo el agua del pueblo',
    'Acompaño a víctimas en el juzgado',
    'Nos oponemos a una mina en el ejido',
    'Buscamos a personas desaparecidas',
    'Documento despojos de tierra',
    'Atendemos a migrantes en el comedor',
    'Defiendo el bosque comunal',
    'Llevo el caso de los despedidos de la fábrica',
  ],
  journalist: [
    'Publiqué sobre un contrato de obra',
    'Cubro la nota policiaca en la zona',
    'Investigo el desvío de un programa social',
    'Transmito en la radio las asambleas',
    'Escribo sobre tala ilegal',
    'Conduzco un noticiero local',
  ],
} as const

/** What happened. Threats stand more often than blows, as they do in what is published. */
const deeds = {
  threat: [
    'me llaman de números ocultos y saben dónde vivo',
    'dejaron un mensaje en la puerta con mi horario',
    'me mandaron fotos de mi familia',
    'dijeron frente a todos que no llegaré a viejo',
    'circula una lista con mi nombre',
    'me amenazan desde cuentas falsas',
  ],
  physical: [
    'me golpearon al salir de una reunión',
    'dispararon al aire frente a la casa',
    'me cerraron el paso con una camioneta y me bajaron',
    'rompieron los vidrios del local con gente adentro',
  ],
  other: [
    'una camioneta sin placas me sigue',
    'entraron a la oficina y no robaron nada',
    'intervinieron mi correo y mi teléfono',
    'me fotografían en la calle',
  ],
} as const

export const deedOf = (chance: Chance, population: Population, weights: Readonly<Record<keyof typeof deeds, number>>) =>
  `${chance.pick(works[population])}; desde entonces ${chance.pick(deeds[chance.weighed(weights)])} (hechos inventados).`
