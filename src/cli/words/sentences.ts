type Keyed = Readonly<{ because: string }>

/** A sentence for each key of a union of faults, made of what comes with that key. One that is missing does not compile. */
export type Sentences<Fault extends Keyed> = {
  readonly [Because in Fault['because']]: (fault: Fault & Readonly<{ because: Because }>) => string
}

export const sentenceOf = <Fault extends Keyed>(sentences: Sentences<Fault>, fault: Fault): string =>
  (sentences[fault.because as Fault['because']] as (fault: Fault) => string)(fault)
