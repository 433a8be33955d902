/** Reads in a browser what it has drawn. */
import type { Drawn, DrawnSheet, DrawnText } from '../campaign/page/drawing.ts';

/**
 * Every sheet of the document. Runs in the browser, alone: nothing outside of this function is there.
 * Styles may use solid grounds, whole borders and corners that are all alike; nothing else is read.
 */
export function readDrawing(): DrawnSheet[] {
  const canvas = document.createElement('canvas').getContext('2d')!;
  const round = (value: number) => Math.round(value * 100) / 100;
  const isSeen = (colour: string) => colour !== 'rgba(0, 0, 0, 0)' && colour !== 'transparent';

  const boxOf = (element: Element, origin: DOMRect): Drawn[] => {
    const style = getComputedStyle(element);
    const { left, top, width, height } = element.getBoundingClientRect();
    const place = { x: round(left - origin.left), y: round(top - origin.top) };
    const fill = isSeen(style.backgroundColor) ? style.backgroundColor : undefined;
    const [above, below, start, end] = [
      style.borderTopWidth,
      style.borderBottomWidth,
      style.borderLeftWidth,
      style.borderRightWidth,
    ].map(parseFloat) as [number, number, number, number];
    const line = (at: { x: number; y: number; width: number; height: number }, colour: string): Drawn => ({
      kind: 'box',
      ...at,
      radius: 0,
      fill: colour,
      stroke: undefined,
    });
    // A line to write on, or one beside a text.
    if (below > 0 && above === 0) {
      const y = round(place.y + height - below);
      return [line({ x: place.x, y, width: round(width), height: below }, style.borderBottomColor)];
    }
    if (start > 0 && end === 0) {
      return [line({ ...place, width: start, height: round(height) }, style.borderLeftColor)];
    }
    if (end > 0 && start === 0) {
      const x = round(place.x + width - end);
      return [line({ x, y: place.y, width: end, height: round(height) }, style.borderRightColor)];
    }
    const stroke = above > 0 ? { colour: style.borderTopColor, width: above } : undefined;
    if (width === 0 || height === 0 || (fill === undefined && stroke === undefined)) return [];
    const radius = style.borderTopLeftRadius.endsWith('%')
      ? width / 2
      : parseFloat(style.borderTopLeftRadius);
    return [{ kind: 'box', ...place, width: round(width), height: round(height), radius, fill, stroke }];
  };

  const svgOf = (svg: SVGSVGElement, origin: DOMRect): Drawn => {
    const copy = svg.cloneNode(true) as SVGSVGElement;
    const sources = [svg, ...svg.querySelectorAll('*')];
    const copies = [copy, ...copy.querySelectorAll('*')];
    const said = ['fill', 'stroke', 'stroke-width', 'stroke-linecap', 'stroke-linejoin', 'fill-opacity'];
    sources.forEach((source, i) => {
      const style = getComputedStyle(source);
      const names = source.tagName === 'text' ? [...said, 'font-family', 'font-size', 'font-weight'] : said;
      for (const name of names)
        copies[i]!.setAttribute(name, style.getPropertyValue(name).replace(/"/g, "'"));
      copies[i]!.removeAttribute('class');
    });
    const { left, top, width, height } = svg.getBoundingClientRect();
    copy.setAttribute('x', String(round(left - origin.left)));
    copy.setAttribute('y', String(round(top - origin.top)));
    copy.setAttribute('width', String(round(width)));
    copy.setAttribute('height', String(round(height)));
    return { kind: 'svg', markup: new XMLSerializer().serializeToString(copy) };
  };

  const linesOf = (node: Text, origin: DOMRect): Drawn[] => {
    const style = getComputedStyle(node.parentElement!);
    const direction = style.direction as 'ltr' | 'rtl';
    canvas.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    const ascent = canvas.measureText('x').fontBoundingBoxAscent;
    const lines: { top: number; left: number; right: number; text: string }[] = [];
    const range = document.createRange();
    for (let i = 0; i < node.data.length; i++) {
      range.setStart(node, i);
      range.setEnd(node, i + 1);
      const [rect] = [...range.getClientRects()].slice(-1);
      const character = node.data[i]!;
      const line = lines.at(-1);
      const isSpace = /[ \n\t]/.test(character);
      if (rect === undefined || (isSpace && rect.width === 0)) continue;
      if (line !== undefined && Math.abs(rect.top - line.top) < rect.height / 2) {
        line.text += isSpace ? ' ' : character;
        line.left = Math.min(line.left, rect.left);
        line.right = Math.max(line.right, rect.right);
      } else if (!isSpace) {
        lines.push({ top: rect.top, left: rect.left, right: rect.right, text: character });
      }
    }
    return lines.map(({ top, left, right, text }): DrawnText => ({
      kind: 'text',
      x: round((direction === 'rtl' ? right : left) - origin.left),
      baseline: round(top - origin.top + ascent),
      width: round(right - left),
      text: text.trimEnd(),
      family: style.fontFamily.replace(/"/g, "'"),
      size: round(parseFloat(style.fontSize)),
      weight: Number(style.fontWeight),
      fill: style.color,
      direction,
    }));
  };

  const drawnIn = (element: Element, origin: DOMRect): Drawn[] => {
    if (element instanceof SVGSVGElement) return [svgOf(element, origin)];
    if (element instanceof HTMLImageElement) {
      const { left, top, width, height } = element.getBoundingClientRect();
      const place = { x: round(left - origin.left), y: round(top - origin.top) };
      return [{ kind: 'image', ...place, width: round(width), height: round(height), href: element.src }];
    }
    const children = [...element.childNodes].flatMap((child) => {
      if (child instanceof Text) return /\S/.test(child.data) ? linesOf(child, origin) : [];
      return child instanceof Element ? drawnIn(child, origin) : [];
    });
    return [...boxOf(element, origin), ...children];
  };

  return [...document.querySelectorAll('.sheet')].map((sheet) => {
    const origin = sheet.getBoundingClientRect();
    const cut = sheet.querySelector('.cut')!;
    const edge = cut.getBoundingClientRect();
    return {
      width: round(origin.width),
      height: round(origin.height),
      cut: {
        x: round(edge.left - origin.left),
        y: round(edge.top - origin.top),
        width: round(edge.width),
        height: round(edge.height),
        drawn: drawnIn(cut, origin),
      },
      over: [...sheet.children].filter((one) => one !== cut).flatMap((one) => drawnIn(one, origin)),
    };
  });
}
