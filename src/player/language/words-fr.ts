import { fr } from './fr.ts';

const known = globalThis as { crosscheckWords?: Record<string, unknown> };
known.crosscheckWords = { ...known.crosscheckWords, fr };
