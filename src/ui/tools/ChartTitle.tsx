import type { ChartHelps } from '../../i18n/en/chartHelps.ts';
import { Explanation } from '../controls/Explanation.tsx';
import { Help } from '../controls/Help.tsx';

/** The name of a chart, which opens what it shows and how it is read. */
export function ChartTitle({ id, children }: { readonly id: keyof ChartHelps; readonly children: string }) {
  return <Help text={<Explanation of="charts" id={id} />}>{children}</Help>;
}
