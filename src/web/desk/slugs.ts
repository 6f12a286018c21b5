import type { Acts } from '../words/es/acts.js'

type Kind = keyof Acts['kinds']

/**
 * The address of each act that is signed at the desk: a noun, since writing one creates one. A request and an answer
 * to an alarm have pages of their own; breaches are noted by the system.
 */
const slugs: Partial<Readonly<Record<Kind, string>>> = {
  'case/request-admitted': 'admision',
  'case/request-declined': 'no-admision',
  'case/consent-waived': 'causa-grave',
  'case/immediate-study-made': 'estudio-inmediato',
  'case/urgent-measures-issued': 'medidas-urgentes',
  'case/urgent-measures-denied': 'negativa-de-medidas',
  'case/measure-implemented': 'implementacion',
  'case/measure-failed': 'falla',
  'case/coordinator-informed': 'aviso-a-coordinacion',
  'case/file-forwarded': 'remision',
  'case/risk-study-made': 'estudio',
  'case/override-seconded': 'segunda-opinion',
  'case/case-closed': 'baja',
  'case/check-back-made': 'seguimiento',
  'case/device-tested': 'prueba-de-dispositivo',
  'case/measures-reviewed': 'evaluacion',
  'case/misuse-reported': 'uso-indebido',
  'case/misuse-warned': 'advertencia',
  'case/loss-reported': 'perdida',
  'case/device-failed': 'falla-de-dispositivo',
  'case/alarm-activated': 'alarma-activada',
  'case/review-requested': 'peticion-de-revision',
  'case/misuse-heard': 'audiencia',
  'case/return-requested': 'regreso',
  'case/imminent-danger-declared': 'peligro',
  'case/consent-given': 'consentimiento',
  'case/consent-withdrawn': 'retiro-de-consentimiento',
  'case/incident-reported': 'incidente',
  'case/addition-made': 'ampliacion',
  'case/circle-widened': 'persona-cercana',
  'case/authority-barred': 'autoridad-excluida',
  'case/contact-plan-set': 'contacto-seguro',
  'case/compliance-confirmed': 'confirmacion',
  'case/compliance-contradicted': 'contradiccion',
  'case/exit-requested': 'salida',
  'case/plan-agreed': 'acuerdo-con-el-plan',
  'case/plan-objected': 'desacuerdo-con-el-plan',
  'case/plan-proposed': 'plan',
  'case/beneficiary-notified': 'notificacion',
}

export const slugOf = (kind: string): string | undefined => (slugs as Readonly<Record<string, string>>)[kind]

/** The kind of act that an address means; nothing when it means none. */
export const kindAt = (slug: string): Kind | undefined =>
  (Object.keys(slugs) as Kind[]).find((kind) => slugs[kind] === slug)
