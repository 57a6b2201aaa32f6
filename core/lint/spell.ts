/** A duration as one writes it in a file: the largest unit that it is a whole number of. */
export function spell(seconds: number): string {
  const units = [
    [86_400, 'd'],
    [3600, 'h'],
    [60, 'min'],
    [1, 's'],
  ] as const;
  const unit = units.find(([size]) => seconds >= size && Number.isInteger(seconds / size));
  return unit ? `${seconds / unit[0]} ${unit[1]}` : `${Math.round(seconds * 1000)} ms`;
}
