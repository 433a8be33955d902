/** Which seat an arrow key leads to. A seat is a row and a letter from A to F, such as 30C. */

const rowOf = (seat: string) => parseInt(seat, 10);
const columnOf = (seat: string) => 'ABCDEF'.indexOf(seat.slice(-1));

/** Row by row, from the front, as they are met on the way down the aisle. */
function inSeatOrder(seats: readonly string[]): string[] {
  return [...seats].sort((a, b) => rowOf(a) - rowOf(b) || columnOf(a) - columnOf(b));
}

/**
 * Left and right lead through all the seats, row by row; up and down to the closest one in the next row that has any.
 * @param key as a keyboard event names it
 * @returns undefined for any other key, and where there is no such seat
 */
export function seatTowards(key: string, from: string, seats: readonly string[]): string | undefined {
  const inOrder = inSeatOrder(seats);
  const at = inOrder.indexOf(from);
  switch (key) {
    case 'ArrowLeft':
      return inOrder[at - 1];
    case 'ArrowRight':
      return inOrder[at + 1];
    case 'ArrowUp':
      return closest(
        from,
        inOrder.filter((seat) => rowOf(seat) < rowOf(from)),
      );
    case 'ArrowDown':
      return closest(
        from,
        inOrder.filter((seat) => rowOf(seat) > rowOf(from)),
      );
    default:
      return undefined;
  }
}

function closest(from: string, seats: readonly string[]): string | undefined {
  const distance = (seat: string) =>
    10 * Math.abs(rowOf(seat) - rowOf(from)) + Math.abs(columnOf(seat) - columnOf(from));
  return [...seats].sort((a, b) => distance(a) - distance(b))[0];
}
