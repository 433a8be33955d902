/** An error keeps a package out of some LMS, or loses what a learner has done there; a warning may do so. */
export type Severity = 'error' | 'warning';

/** Every rule that a package is held to, and how much it weighs. */
export const severityOf = {
  // The zip as a container.
  'not-a-zip': 'error',
  'damaged-zip': 'error',
  zip64: 'error',
  encrypted: 'error',
  'compression-method': 'error',
  'too-big': 'error',
  'duplicate-name': 'error',
  'symbolic-link': 'error',
  'folder-entry': 'warning',
  // The names of the files.
  backslash: 'error',
  'leads-out': 'error',
  'same-name-but-case': 'error',
  'unsafe-characters': 'error',
  'odd-characters': 'warning',
  'long-path': 'warning',
  'server-side-file': 'error',
  'stray-file': 'warning',
  // Either manifest.
  'no-manifest': 'error',
  'manifest-in-folder': 'error',
  'two-manifests': 'warning',
  'byte-order-mark': 'warning',
  encoding: 'error',
  'not-well-formed': 'error',
  'document-type': 'error',
  schema: 'error',
  'root-element': 'error',
  'missing-title': 'error',
  'missing-file': 'error',
  'file-name-case': 'error',
  'remote-file': 'warning',
  'pass-mark': 'error',
  'nothing-to-launch': 'error',
  // imsmanifest.xml.
  'schema-version': 'error',
  'scorm-type': 'error',
  'default-organization': 'error',
  'unknown-resource': 'error',
  identifier: 'error',
  'duplicate-identifier': 'error',
  'long-organization-id': 'warning',
  'sub-manifest': 'error',
  'missing-schema-files': 'error',
  'mixed-editions': 'error',
  'unlisted-file': 'warning',
  'listed-twice': 'warning',
  'several-scos': 'warning',
  'unused-pass-mark': 'warning',
  'completion-threshold': 'warning',
  'completed-by-lms': 'warning',
  'objective-map': 'warning',
  'long-description': 'warning',
  // cmi5.xml.
  'relative-id': 'error',
  'duplicate-id': 'error',
  'missing-description': 'error',
  'unknown-objective': 'error',
  'no-move-on': 'warning',
  // What runs in the browser.
  'remote-load': 'error',
  'absolute-path': 'error',
  'missing-load': 'warning',
  'unload-listener': 'error',
  'service-worker': 'error',
  'top-window': 'warning',
  'code-from-text': 'warning',
  'cross-origin-script': 'warning',
  'no-content-security-policy': 'warning',
  'unreadable-script': 'warning',
  // Crosscheck's own packages.
  'content-shape': 'error',
  'content-file': 'error',
  'content-standard': 'error',
  'suspend-data': 'error',
} as const satisfies Record<string, Severity>;

export type Rule = keyof typeof severityOf;

/** Something that is wrong with a package. */
export interface Finding {
  rule: Rule;
  severity: Severity;
  /** Path within the package; the zip itself is `.`. */
  file: string;
  /** Where in the file, such as `line 3, column 9`. */
  place?: string;
  message: string;
  remedy: string;
}

/** A finding of the weight that its rule has. */
export function finding(rule: Rule, about: Omit<Finding, 'rule' | 'severity'>): Finding {
  return { rule, severity: severityOf[rule], ...about };
}
