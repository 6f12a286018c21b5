/**
 * What of a person's file a letter may tell, field by field, each only when the addressee needs it (art. 63). The number
 * of the case and the measures are always told; what happened, who is close, and how the risk was found never are.
 */
export const disclosable = ['name', 'population', 'entity', 'level', 'contact', 'whereabouts'] as const
export type Disclosed = (typeof disclosable)[number]
