import { finding, type Finding } from '../finding.ts';
import { attribute, placeOf, withDescendants, type Element } from '../xml.ts';

const file = 'imsmanifest.xml';

/** A name as XML has it, without a colon (xs:ID). */
const xmlName = /^[\p{L}_][\p{L}\p{N}\p{M}_.-]*$/u;

/** Every identifier is an xs:ID: a name, and no name is given twice in the whole manifest. */
export function checkIdentifiers(root: Element): Finding[] {
  const seen = new Set<string>();
  const findings: Finding[] = [];
  for (const element of withDescendants(root)) {
    const id = element.namespace === root.namespace ? attribute(element, 'identifier') : undefined;
    if (id === undefined) continue;
    const place = placeOf(element);
    if (!xmlName.test(id)) {
      const message = `“${id}” is no identifier.`;
      const remedy = 'Begin it with a letter, and go on with letters, digits, “_”, “.” and “-”.';
      findings.push(finding('identifier', { file, place, message, remedy }));
    }
    if (seen.has(id)) {
      const message = `The identifier “${id}” is given twice.`;
      findings.push(
        finding('duplicate-identifier', { file, place, message, remedy: 'Rename one of the two.' }),
      );
    }
    seen.add(id);
  }
  return findings;
}
