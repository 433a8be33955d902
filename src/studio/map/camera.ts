import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Drawing, PlacedCard } from './drawing.ts';
import { cardWidth } from './card-rows.ts';
import type { Box } from './route.ts';
import { boxSeen, centredOn, contains, fitTo, onMap, panBy, zoomAt, type Size, type View } from './view.ts';

/** Below this scale cards show their names only. */
const farScale = 0.42;
/** How much more than what is seen is drawn, so that one can move a while before more has to be. */
const ahead = 0.6;
/** A step that is jumped to is shown at least this large. */
const legible = 0.6;

export const cardBox = ({ x, y, height }: PlacedCard): Box => ({
  left: x,
  top: y,
  right: x + cardWidth,
  bottom: y + height,
});

/**
 * Where one looks. While one moves, only the place of what is drawn changes; the map draws anew when what is seen comes
 * to the end of what is drawn.
 */
export class Camera implements ReactiveController {
  view: View = { x: 0, y: 0, scale: 1 };
  /** What is drawn. */
  drawn: Box = { left: 0, top: 0, right: 0, bottom: 0 };
  private isPlaced = false;
  private readonly resized = new ResizeObserver(() => this.onResize());

  /** @param first the card to show at first */
  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly first: () => PlacedCard | undefined,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.resized.observe(this.host);
  }

  hostDisconnected(): void {
    this.resized.disconnect();
  }

  hostUpdate(): void {
    this.drawn = boxSeen(this.view, this.size, ahead);
  }

  hostUpdated(): void {
    this.apply();
  }

  get viewport(): HTMLElement {
    return this.host.shadowRoot!.querySelector('.viewport')!;
  }

  get size(): Size {
    const viewport = this.host.shadowRoot?.querySelector('.viewport');
    return { width: viewport?.clientWidth ?? 0, height: viewport?.clientHeight ?? 0 };
  }

  get isFar(): boolean {
    return this.view.scale < farScale;
  }

  look(view: View): void {
    const wasFar = this.isFar;
    this.view = view;
    if (wasFar !== this.isFar || !contains(this.drawn, boxSeen(view, this.size))) this.host.requestUpdate();
    this.apply();
  }

  zoom(factor: number): void {
    const { width, height } = this.size;
    this.look(zoomAt(this.view, { x: width / 2, y: height / 2 }, factor));
  }

  pan(dx: number, dy: number): void {
    this.look(panBy(this.view, dx, dy));
  }

  showAll(whole: Size): void {
    this.look(fitTo(whole, this.size));
  }

  /** Moves to a card that is not wholly seen. */
  show(card: PlacedCard): void {
    if (contains(boxSeen(this.view, this.size), cardBox(card))) return;
    const middle = { x: card.x + cardWidth / 2, y: card.y + card.height / 2 };
    this.look(centredOn(middle, this.size, Math.max(this.view.scale, legible)));
  }

  /** Another drawing: the card one looks at stays where it is on the screen, whatever moves around it. */
  keep(before: Drawing | undefined, after: Drawing, selected: string | undefined): void {
    if (!this.isPlaced) return this.placeFirst();
    const { width, height } = this.size;
    const middle = onMap(this.view, { x: width / 2, y: height / 2 });
    const distance = ({ x, y, node }: PlacedCard) =>
      node.id === selected ? -1 : Math.hypot(x + cardWidth / 2 - middle.x, y - middle.y);
    const now = new Map(after.cards.map((card) => [card.node.id, card]));
    const nearest = [...(before?.cards ?? [])]
      .filter(({ node }) => now.has(node.id))
      .sort((a, b) => distance(a) - distance(b))[0];
    if (!nearest) return;
    const { x, y } = now.get(nearest.node.id)!;
    this.pan((nearest.x - x) * this.view.scale, (nearest.y - y) * this.view.scale);
  }

  private onResize(): void {
    if (!this.isPlaced) this.placeFirst();
    this.look(this.view);
  }

  private placeFirst(): void {
    const card = this.first();
    const { width } = this.size;
    if (!card || width === 0) return;
    this.isPlaced = true;
    const scale = width < 480 ? 0.8 : 0.9;
    this.look({ scale, x: width / 2 - (card.x + cardWidth / 2) * scale, y: 28 - card.y * scale });
  }

  /** Straight to the style, past the template. */
  private apply(): void {
    const world = this.host.shadowRoot?.querySelector<HTMLElement>('.world');
    const { x, y, scale } = this.view;
    if (world) world.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
  }
}
