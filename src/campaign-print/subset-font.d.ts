declare module 'subset-font' {
  /** A font with as many characters as a text has. Layout rules of those stay, so that Arabic is shaped as before. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { targetFormat: 'woff2' },
  ): Promise<Buffer>;
}
