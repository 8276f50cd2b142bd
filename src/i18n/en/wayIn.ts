/** The words behind the first visit's doors. */
export const wayIn = {
  what: 'How large a network’s first weights are decides whether it can learn.',
  doors: { see: 'See it happen', check: 'Check my network', teach: 'Teach with it' },
  dismiss: 'Dismiss',
  deepening: 'Layers are added, one by one, with Glorot’s weights: watch the blue line fall.',
  fallen: (depth: number, perLayer: string, ratio: string) =>
    `At ${depth} layers each keeps ×${perLayer} of the signal: ${ratio} of it comes out, and the gradient comes back as small.`,
  mend: 'Mend it',
  mended: (perLayer: string) => `B starts from He’s weights, twice the variance for ReLU: ×${perLayer} a layer, and the line is level.`,
  train: 'Train both',
  teach: {
    network: 'Set the network, or begin with an experiment from the menu above: all that you see is in the address.',
    question: 'Ask something: it stands above the picture.',
    verdict: 'Switch the verdict off where the class is to find out by itself.',
    link: 'Give the class the link:',
  },
};

export type WayInWords = typeof wayIn;
