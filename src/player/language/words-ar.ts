import { ar } from './ar.ts';

const known = globalThis as { crosscheckWords?: Record<string, unknown> };
known.crosscheckWords = { ...known.crosscheckWords, ar };
