import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { uuidOf } from '../../../src/tracking/cmi5/uuid.ts';

test('a name has the UUID of version 5 that everybody else would give it', () => {
  const anyText = fc.string({ unit: 'binary', maxLength: 70 });
  fc.assert(
    fc.property(fc.uuid(), fc.array(fc.oneof(anyText, fc.integer()), { maxLength: 3 }), (namespace, name) => {
      const bytes = Buffer.from(namespace.replaceAll('-', ''), 'hex');
      const digest = createHash('sha1').update(bytes).update(JSON.stringify(name)).digest();
      digest.writeUInt8((digest.readUInt8(6) & 0x0f) | 0x50, 6);
      digest.writeUInt8((digest.readUInt8(8) & 0x3f) | 0x80, 8);
      expect(uuidOf(namespace, ...name).replaceAll('-', '')).toBe(digest.toString('hex').slice(0, 32));
    }),
  );
});
