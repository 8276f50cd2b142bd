/**
 * Those of the ticks of a log axis whose labels have `room` px to themselves, powers of ten before the others, in their order.
 */
export function spacedTicks(ticks: readonly number[], y: (value: number) => number, room: number): number[] {
  const kept: number[] = [];
  const isDecade = (tick: number) => Number.isInteger(Number(Math.log10(tick).toFixed(9)));
  for (const tick of [...ticks.filter(isDecade), ...ticks.filter(t => !isDecade(t))]) {
    if (kept.every(other => Math.abs(y(other) - y(tick)) >= room)) kept.push(tick);
  }
  return ticks.filter(tick => kept.includes(tick));
}
