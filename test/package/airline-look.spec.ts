import { readFileSync } from 'node:fs';
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

const withColours = (bar: string, accent: string) =>
  airlineSchema.safeParse({ ...whole.airline!, colours: { bar, accent } });

test.each([
  ['#10273b', true],
  ['#6f6f6f', true],
  ['#707070', false],
  ['#6fcfc6', false],
])('the words on a bar of %s can be read: %s', (bar, isReadable) => {
  const { success, error } = withColours(bar, '#0b6b6b');
  expect(success).toBe(isReadable);
  if (!success) expect(error.message).toContain('choose a darker colour: the light words on it');
});

test.each([
  ['#0b6b6b', true],
  ['#6b6b6b', true],
  // White words on it could be read.
  ['#6c6c6c', false],
  ['#767676', false],
  ['#ffffff', false],
])('words in an accent of %s can be read on what is chosen: %s', (accent, isReadable) => {
  const { success, error } = withColours('#10273b', accent);
  expect(success).toBe(isReadable);
  if (!success) expect(error.message).toContain('on the tinted ground of what is chosen');
});

test('what is no colour is told as that alone', () => {
  const { error } = withColours('#10273b', 'teal');
  expect(error!.issues.map(({ message }) => message)).toEqual([
    'a colour is # and six digits, such as #0b6b6b',
  ]);
});

test('the grounds that an airline’s colours are held against are those of the theme, and a dark screen has its own accent', () => {
  const theme = readFileSync(new URL('../../src/player/theme/theme.css', import.meta.url), 'utf8');
  const [light, dark] = theme.split('@media (prefers-color-scheme: dark)') as [string, string];
  expect(light).toContain('--accent-tint: #e2efec;');
  expect(light).toContain('--on-accent: #ffffff;');
  expect(dark).toMatch(/--accent: #[0-9a-f]{6};/);
});
