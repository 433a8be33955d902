/** Until validity is worked out: a reader of the rules that only makes sure that they are JSON. */
export interface Rules {
  /** An IANA zone: when a day begins. */
  timeZone: string;
  /** How many days ahead what falls due is shown. */
  dueSoonDays: number;
  requirements: readonly { id: string; title: string; courses: readonly string[]; months?: number }[];
}

/** @throws Error that names the file, where it is not JSON */
export function readRules(text: string, file: string): Rules {
  try {
    return JSON.parse(text) as Rules;
  } catch (error) {
    throw new Error(`${file} is not JSON: ${(error as Error).message}`, { cause: error });
  }
}
