/** Lays out in a thread of its own, so that typing goes on meanwhile. */
import { layOut, type LayoutInput } from './layout.ts';

addEventListener('message', ({ data }: MessageEvent<{ number: number; input: LayoutInput }>) => {
  postMessage({ number: data.number, layout: layOut(data.input) });
});
