/** How the line of an initializer is drawn. */
export function Key({ place }: { readonly place: number }) {
  return (
    <svg className="chart fair-key" width={26} height={10} aria-hidden="true">
      <g className={`fair-${place}`}>
        <path className="fair-line" d="M0 5H26" />
      </g>
    </svg>
  );
}
