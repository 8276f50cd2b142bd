import { useRef } from 'react';
import '../../styles/phase.css';
import { formatNumber } from '../../../charts/index.ts';
import { nameIn } from '../../../i18n/names.ts';
import { setTarget } from '../../../store/actions.ts';
import { useToolWords } from '../../hooks.ts';
import { useSize } from '../../useSize.ts';
import { Diagram, type DotPlace } from './Diagram.tsx';
import { describePlace } from './describePlace.ts';
import { emptiedBy, withoutPhases } from './emptied.ts';
import { Maps } from './Maps.tsx';
import { Notes } from './Notes.tsx';
import { typicalLayer } from './place.ts';
import { Readout } from './Readout.tsx';
import { SigmaB2, SigmaW2 } from './Symbols.tsx';
import { useNetworks } from './useNetworks.ts';
import { useTheory } from './useTheory.ts';

/** The phase diagram of the activation of the network that the controls change, and where the networks stand in it. */
export function PhasePane() {
  const { phase, registries } = useToolWords();
  const { target, other, near } = useNetworks();
  const networks = [target, ...(other && near ? [other] : [])] as const;
  const theory = useTheory(networks);
  const { fanIn, layer } = typicalLayer(target.config);
  const emptied = emptiedBy(target.config);
  const landscape = theory.landscape && (emptied ? withoutPhases(theory.landscape) : theory.landscape);
  const box = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(box);
  const dots = networks.map(({ id, place }, i): DotPlace => {
    const { chi, phase: name } = theory.readings[i]!;
    const where = describePlace(place);
    return { id, place, text: emptied ? where : phase.text(where, formatNumber(chi), phase.phases[name]) };
  });
  return (
    <div className="phase" aria-busy={theory.busy}>
      <div className="phase-plot">
        <div className="phase-axis">
          <span>
            <SigmaB2 /> = {phase.biases}
          </span>
          <span>
            {other && <b className={`text-${target.id}`}>{target.id.toUpperCase()} </b>}
            {phase.of(nameIn(registries.activations, target.config.activation.id))}
          </span>
        </div>
        <div className="phase-place" ref={box}>
          {landscape && width > 0 && (
            <Diagram
              landscape={landscape}
              width={width}
              height={height}
              dots={dots}
              onHold={(id, held) => {
                if (held) setTarget(id);
                theory.hold(held);
              }}
            />
          )}
        </div>
        <div className="phase-axis phase-axis-x">
          <span>
            <SigmaW2 /> = {phase.shape(layer, fanIn)}
          </span>
        </div>
      </div>
      {!emptied && <Maps field={theory.field} reading={theory.reading} correlation={theory.correlation} />}
      <div className="phase-words">
        <Readout
          id={target.id}
          named={other !== null}
          place={target.place}
          reading={emptied ? null : theory.reading}
          correlation={theory.correlation}
        />
        <Notes id={target.id} config={target.config} reading={theory.reading} landscape={landscape} absent={near ? null : other} />
      </div>
    </div>
  );
}
