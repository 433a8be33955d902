/** How large the device is that is played on, and how it fits the room that there is. */
import type { Scheme } from './frame/device.ts';

export const devices = {
  phone: { name: 'Phone', width: 390, height: 844 },
  desktop: { name: 'Desktop', width: 1280, height: 800 },
} as const;

export type Device = keyof typeof devices;

/** `device`: as the trainer's own. */
export type Look = Scheme | 'device';

export const looks: Readonly<Record<Look, string>> = {
  device: 'As on this computer',
  light: 'Light',
  dark: 'Dark',
};

/** How much smaller the device is shown than it is. @param room pixels across; 0 where it is not known yet */
function scaleFor(device: Device, room: number): number {
  return room <= 0 ? 1 : Math.min(1, room / devices[device].width);
}

/** The custom properties that the style of the stage goes by. */
export function stageStyle(device: Device, room: number): string {
  const { width, height } = devices[device];
  return `--width:${width}px;--height:${height}px;--scale:${scaleFor(device, room)}`;
}
