/** What the tracker needs of the browser. */
export interface Platform {
  fetch(url: string, init: RequestInit): Promise<Response>;
  /** Asked for at each use, since reading `window.sessionStorage` may throw in a sandbox. */
  sessionStorage(): Storage;
  /** Milliseconds since 1970. */
  now(): number;
  /** Seconds since any moment; it never runs backwards. */
  elapsed(): number;
}
