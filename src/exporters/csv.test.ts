import { expect, test } from 'vitest';
import { decode } from '../config/link.ts';
import { runConfig } from '../engine/testing.ts';
import { toCsv } from './csv.ts';

function csvOf(link: string): string {
  const { experiment } = decode(link);
  return toCsv(experiment, runConfig(experiment.a, { occasional: true }), experiment.b && runConfig(experiment.b));
}

const lines = (csv: string) => csv.split('\r\n');

test('a header names the columns, with the quantiles beside the other statistics', () => {
  expect(lines(csvOf('net=3-2-2'))[0]).toBe(
    'network,layer,fanIn,fanOut,activation,initializer,quantity,count,mean,std,rms,min,max,skewness,excessKurtosis,' +
      'quantiles.0.01,quantiles.0.25,quantiles.0.5,quantiles.0.75,quantiles.0.99,' +
      'zeroFraction,saturatedFraction,deadUnitCount,nanCount,infinityCount,subnormalCount,digest',
  );
});

test('what is not defined is an empty field: a tensor of zeros has no skewness, weights have no dead units', () => {
  const weights = lines(csvOf('net=3-2-2&init=zeros')).find(line => line.includes('layer1') && line.includes(',weights,'));
  expect(weights).toMatch(/^A,layer1,3,2,relu,zeros,weights,6,0,0,0,0,0,,,0,0,0,0,0,1,,,0,0,0,[0-9a-f]{16}$/);
});

test('a row a tensor: A’s inputs, its layers’ tensors in the order of the passes, the output without ∂L/∂a; then B’s', () => {
  const named = lines(csvOf('net=5-3-2&vs.act=tanh')).map(line => line.split(',').filter((_, i) => i < 2 || i === 6));
  const forward = ['weights', 'biases', 'preactivations', 'activations', 'dPreactivations'];
  const layer = (name: string, network: string, quantities: string[]) => quantities.map(quantity => [network, name, quantity]);
  expect(named.slice(1)).toEqual([
    ['A', 'inputs', 'inputs'],
    ...layer('layer1', 'A', [...forward, 'dActivations', 'dWeights', 'dBiases']),
    ...layer('layer2', 'A', [...forward, 'dWeights', 'dBiases']),
    ['B', 'inputs', 'inputs'],
    ...['layer1', 'layer2'].flatMap(name => layer(name, 'B', [...forward, 'dWeights', 'dBiases'])),
    [''], // the last line ends like every other
  ]);
});

test('parameters stand as in the link, quoted where they hold a comma; a layer has its own', () => {
  const csv = csvOf('net=4-3-3-2&act=leakyRelu(0.2)&init=formula(uniform,max(1,n/m))&init.2=uniform(-1,1)&act.2=tanh');
  expect(csv).toContain('\r\nA,layer1,4,3,leakyRelu(0.2),"formula(uniform,max(1,n/m))",weights,12,');
  expect(csv).toContain('\r\nA,layer2,3,3,tanh,"uniform(-1,1)",weights,9,');
  expect(csv).toContain('\r\nA,layer3,3,2,softmax,"formula(uniform,max(1,n/m))",weights,6,');
});

test('of a tensor without finite values only the counts are known', () => {
  const csv = csvOf('data=digits&net=64-50x60-10&init=uniform(0,10)&batch=4');
  expect(csv).toMatch(/\r\nA,layer60,50,50,relu,"uniform\(0,10\)",preactivations,200,,,,,,,,,,,,,0,,,0,200,0,[0-9a-f]{16}\r\n/);
});
