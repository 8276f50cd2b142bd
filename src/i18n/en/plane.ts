/** The words of the row that shows what a network makes of all inputs. */
export const plane = {
  name: 'All inputs',
  key: '● trained ○ held out',
  keyOfOne: '● trained',
  some: (shown: number, total: number) => `${shown} of ${total}`,
  unit: (index: number, value: string) => `unit ${index}: ${value}`,
  classAt: (label: number, share: string) => `class ${label}: ${share}`,
  spoken: {
    samples: (count: number, from: string) => `${count} samples, ${from}`,
    units: (count: number, size: string) => `${count} ${count === 1 ? 'unit' : 'units'} over the inputs, between −${size} and ${size}`,
    classes: (shares: readonly string[]) => `share of the inputs that goes to each class: ${shares.join(', ')}`,
    numbers: (size: string, error: string | null) =>
      `outputs between −${size} and ${size}${error ? `, ${error} (rms) off the target` : ''}`,
  },
};

export type PlaneWords = typeof plane;
