import { strFromU8, strToU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { airlineSchema, type Airline } from '../../src/course/schema.ts';
import { pack } from '../../src/package/pack.ts';
import { held, packInput, shippedCourse } from './small-course.ts';

const whole = shippedCourse();
const logo = strToU8('<svg xmlns="http://www.w3.org/2000/svg"/>');
const look: Partial<Airline> = { logo: 'logo.svg', colours: { bar: '#3b1d5a', accent: '#7a1f4d' } };
const content = { ...whole, airline: { ...whole.airline!, ...look } };

test('an airline’s logo and colours are in the package, and nothing else of modules/ that was not asked for', async () => {
  const pictures = new Map([
    ['logo.svg', logo],
    ['old-logo.png', strToU8('png')],
  ]);
  const { zip } = await pack({ ...packInput('web', content), pictures });
  const files = unzipSync(zip);
  expect(files['content/logo.svg']).toEqual(logo);
  expect(Object.keys(files).some((name) => name.includes('old-logo'))).toBe(false);
  expect(held(strFromU8(files['content/course.js']!))).toMatchObject({ airline: look });
});

test('a logo that is not there is told by its name, with what to do', async () => {
  await expect(pack(packInput('web', content))).rejects.toThrow(
    'modules/airline.json names the logo "logo.svg", and there is no such file in modules/. Put it there',
  );
});

test.each([
  ['#10273b', true],
  ['#767676', true],
  ['#777777', false],
  ['#6fcfc6', false],
  ['#ffffff', false],
])('white words on %s can be read: %s', (accent, isReadable) => {
  const airline = { ...whole.airline!, colours: { bar: '#10273b', accent } };
  expect(airlineSchema.safeParse(airline).success).toBe(isReadable);
});
