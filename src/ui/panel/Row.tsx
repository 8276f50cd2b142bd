import type { ReactNode } from 'react';
import { Help } from '../controls/Help.tsx';

interface RowProps {
  readonly name: string;
  readonly help: ReactNode;
  readonly children: ReactNode;
}

/** A word that explains itself, and its control. */
export function Row({ name, help, children }: RowProps) {
  return (
    <div className="row">
      <Help text={help}>{name}</Help>
      {children}
    </div>
  );
}
