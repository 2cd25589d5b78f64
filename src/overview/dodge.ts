// Keeps marks of one line from covering each other: those that would are put into rows below.

/**
 * The row (from 0) of each place, so that places in one row are at least `distance` apart; as few rows as can be.
 * `places` are in ascending order.
 */
export function rowsFor(places: readonly number[], distance: number): number[] {
  const ends: number[] = [];
  return places.map((place) => {
    const free = ends.findIndex((end) => place - end >= distance);
    const row = free === -1 ? ends.length : free;
    ends[row] = place;
    return row;
  });
}
