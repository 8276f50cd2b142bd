import type { Quantity } from '../../summary/summary.ts';

const STEP = 62;
const MIDDLE = 26;
/** Half of what a symbol takes of the line. */
const GAP = 9;

interface Link {
  /** What the arrow multiplies by, adds or applies. */
  readonly by: readonly string[];
  readonly to: string;
}

/** A layer, step by step, for the quantities that only some networks have; the plain one for all others. */
const chains = {
  plain: [
    { by: ['W', 'b'], to: 'z' },
    { by: ['φ'], to: 'a' },
  ],
  norm: [
    { by: ['W', 'b'], to: 'z' },
    { by: ['γ', 'β'], to: 'ẑ' },
    { by: ['φ'], to: 'a' },
  ],
  skip: [
    { by: ['W', 'b'], to: 'z' },
    { by: ['+'], to: 's' },
    { by: ['φ'], to: 'a' },
  ],
  ends: [
    { by: ['W', 'b'], to: 'z' },
    { by: ['φ'], to: 'a' },
    { by: ['m'], to: 'y' },
  ],
} as const satisfies Record<string, readonly Link[]>;

const chainOf: Readonly<Record<string, readonly Link[]>> = {
  γ: chains.norm,
  β: chains.norm,
  ẑ: chains.norm,
  s: chains.skip,
  m: chains.ends,
  y: chains.ends,
};

interface FlowDrawingProps {
  readonly quantity: Quantity;
  /** As the page writes it: “z”, “∂L/∂z”. */
  readonly symbol: string;
}

/** Where in a layer the quantity stands: its letter is set off, and a gradient flows against the arrows. */
export function FlowDrawing({ quantity, symbol }: FlowDrawingProps) {
  const isGradient = /^d[A-Z]/.test(quantity);
  const letter = isGradient ? symbol.replace('∂L/∂', '') : symbol;
  const links = chainOf[letter] ?? chains.plain;
  const end = links.length * STEP;
  return (
    <svg className="flow-drawing" width={end + 34} height={isGradient ? 52 : 36} aria-hidden="true">
      <g transform="translate(12 0)">
        <Letter x={0} text="a" isSetOff={false} />
        {links.map(({ by, to }, i) => (
          <g key={to}>
            <path d={arrow(i * STEP + GAP, (i + 1) * STEP - GAP - 3, MIDDLE - 4)} />
            {by.map((text, k) => (
              <Letter key={text} x={(i + 0.5) * STEP + (k - (by.length - 1) / 2) * 16} lift={12} text={text} isSetOff={text === letter} />
            ))}
            <Letter x={(i + 1) * STEP} text={to} isSetOff={to === letter} />
          </g>
        ))}
        {isGradient && <path d={arrow(end, 0, MIDDLE + 14)} />}
      </g>
    </svg>
  );
}

function Letter({ x, lift = 0, text, isSetOff }: { x: number; lift?: number; text: string; isSetOff: boolean }) {
  return (
    <text x={x} y={MIDDLE - lift} data-set-off={isSetOff || undefined}>
      {text}
    </text>
  );
}

const arrow = (from: number, to: number, y: number) => {
  const back = Math.sign(from - to) * 4;
  return `M${from} ${y}H${to}M${to + back} ${y - 3}L${to} ${y}L${to + back} ${y + 3}`;
};
