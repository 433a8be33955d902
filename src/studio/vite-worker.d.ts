/** A worker whose code is inside the script that starts it, so that it starts from a folder too. */
declare module '*?worker&inline' {
  const InlineWorker: new () => Worker;
  export default InlineWorker;
}
