const rules = new Intl.PluralRules('ar');

/** What is counted. One and two are words without a number, which says them already. */
interface Forms {
  one: string;
  two: string;
  /** 3 to 10. */
  few: string;
  /** 11 to 99. */
  many: string;
  /** None, and round hundreds. */
  other: string;
}

/** A number of things; 103 is counted as 3 is. */
export function counted(n: number, forms: Forms): string {
  const rule = rules.select(n);
  if (rule === 'one' || rule === 'two') return forms[rule];
  return `${n} ${rule === 'zero' ? forms.other : forms[rule]}`;
}

/** With marks that keep the sign to the right of its number, as `Intl` writes it too. */
export function percent(n: number): string {
  return `${n}\u200e%\u200e`;
}
