import { describe, expect, test } from 'vitest';
import { activations } from '../../activations/all.ts';
import { datasets } from '../../datasets/all.ts';
import { configOf } from '../../engine/testing.ts';
import { biasInitializers, initializers } from '../../initializers/all.ts';
import { losses } from '../../losses/all.ts';
import { frameworks } from './all.ts';
import { entryOf } from './entries.ts';
import { fileNameOf } from './framework.ts';
import { frameworkNames } from './names.ts';

const address = 'https://example.org/initscope/#net=1-2';
const write = (id: string, link: string, network: 'A' | 'B' = 'A') =>
  frameworks.get(id).write(configOf(link), { address, network, after: null });
const fields = { init: initializers, act: activations, bias: biasInitializers, loss: losses, data: datasets };
/** The input width that a data set asks for. */
const widthFor = (id: string) => {
  const dataset = datasets.find(id);
  return dataset && 'width' in dataset ? dataset.width : undefined;
};
const links = Object.entries(fields).flatMap(([field, { all }]) =>
  all.map(({ id }) => `${field}=${id}&net=${widthFor(id) ?? 64}-30x7-20-10&bias.2=normal(1,2)`),
);

describe.each(frameworks.all)('$name', framework => {
  const { id } = framework;

  test('says that a person’s own rows are not in the script, and where they are', () => {
    for (const label of ['kind,3', 'price', '']) {
      const written = write(id, `data=file(own.csv,0123456789abcdef,${label})&net=12-20-3`);
      expect(written).toContain('# The rows of own.csv are not in this script: give it the .npz that the page exports.');
    }
  });

  test('has code for every entry of every registry', () => {
    for (const link of links) expect(write(id, link), link).toContain('print(');
  });

  test('heeds every parameter: another value gives another script', () => {
    for (const [field, { all }] of Object.entries(fields)) {
      for (const { id: entry, params } of all) {
        params.forEach((param, k) => {
          const other =
            param.kind === 'number'
              ? param.whole
                ? '7'
                : '0.7'
              : param.kind === 'choice'
                ? param.options.find(o => o !== param.default)
                : 'sqrt(1/m)';
          const net = `net=${field === 'data' ? (widthFor(entry) ?? 60) : 60}-20-10`;
          const changed = `${field}=${entry}(${','.repeat(k)}${other}${k < params.length - 1 ? ',' : ''})&${net}`;
          expect(write(id, changed), changed).not.toBe(write(id, `${field}=${entry}&${net}`));
        });
      }
    }
  });

  test('imports what it uses, defines what it calls and nothing else, in lines of fewer than 100 characters', () => {
    for (const link of links) {
      const lines = write(id, link).split('\n');
      const code = lines.filter(line => !line.startsWith('#')).join('\n');
      const names = [...code.matchAll(/^ *(?:from \S+ )?import (?:.* as )?([\w, ]+?)(?: {2}#.*)?$|^(?:def|class) (\w+)/gm)];
      for (const name of names.flatMap(([, imported = '', defined = '']) => [...imported.split(', '), defined]).filter(Boolean)) {
        expect(code.split(new RegExp(`\\b${name}\\b`)).length, `${name} in ${link}`).toBeGreaterThan(2);
      }
      expect(
        lines.filter(line => line.length > 99 && !line.includes(address)),
        link,
      ).toEqual([]);
    }
  });

  test.each(['data=digits&net=64-20-10', 'data=mnist&net=784-20-10'])('needs no package of data sets given a run: #%s', link => {
    const [needed, drawn] = write(id, link).split('\nelse:\n') as [string, string];
    expect(needed).not.toMatch(/sklearn|torchvision|load_digits|fetch_openml|MNIST/);
    expect(drawn).toMatch(/load_digits\(|fetch_openml\(|MNIST\(|mnist\.load_data\(/);
  });

  test('says where it comes from, and reads the network that it is', () => {
    const script = write(id, 'init=heNormal', 'B');
    expect(script.split('\n').slice(0, 3)).toEqual([
      '# A multilayer perceptron: ReLU units, softmax cross-entropy.',
      '# Weights: He (Kaiming) normal.',
      `# Network B of ${address}`,
    ]);
    expect(script).toContain('B/layer{i}/weights');
    expect(script).not.toContain('A/');
    expect(script).toContain(`python ${fileNameOf(framework, 'B')} run.npz`);
  });

  test('is a comment at the top whatever the address holds', () => {
    const hostile = 'https://example.org/#seed=\nimport os\r\u2028os.abort() \ud800';
    const lines = frameworks
      .get(id)
      .write(configOf(''), { address: hostile, network: 'A', after: null })
      .split(/[\n\r\u2028]/);
    expect(lines.findIndex(line => !line.startsWith('#'))).toBe(9);
    expect(lines[9]).toMatch(/^import /);
  });

  test('says that the network of the page has been trained, if it has', () => {
    const after = { optimizer: { id: 'momentum', params: { learningRate: 0.02 } }, steps: 60 };
    const context = { address, network: 'A', after } as const;
    expect(frameworks.get(id).write(configOf(''), context)).toContain('# The page shows it after 60 steps of SGD, momentum 0.9:');
    expect(write(id, '')).not.toContain('steps');
  });

  test('never has the name of a module that it imports', () => {
    expect(['torch.py', 'keras.py', 'jax.py', 'numpy.py', 'math.py']).not.toContain(fileNameOf(framework, 'A'));
  });
});

describe('a framework’s own initializer is called where it is that very one', () => {
  test.each([
    // torch.nn.init: fan_in is the size of dim 1 of (out, in); a is the negative slope of the rectifier.
    ['pytorch', 'init=heNormal', 'nn.init.kaiming_normal_(layer.weight, mode="fan_in", nonlinearity="relu")'],
    ['pytorch', 'init=heUniform(fanOut,0.2)', 'nn.init.kaiming_uniform_(layer.weight, a=0.2, mode="fan_out", nonlinearity="leaky_relu")'],
    ['pytorch', 'init=glorotUniform(1.5)', 'nn.init.xavier_uniform_(layer.weight, gain=1.5)'],
    ['pytorch', 'init=lecunNormal', 'nn.init.kaiming_normal_(layer.weight, mode="fan_in", nonlinearity="linear")'],
    ['pytorch', 'init=orthogonal', 'nn.init.orthogonal_(layer.weight)'],
    ['pytorch', 'init=sparse(0.3)', 'nn.init.sparse_(layer.weight, sparsity=0.3, std=0.01)'],
    // Its cuts a and b are absolute.
    ['pytorch', 'init=truncatedNormal', 'nn.init.trunc_normal_(layer.weight, std=0.05, a=-2 * 0.05, b=2 * 0.05)'],
    ['pytorch', 'init=truncatedNormal(1)', 'nn.init.trunc_normal_(layer.weight, mean=1.0, std=0.05, a=1.0 - 2 * 0.05, b=1.0 + 2 * 0.05)'],
    ['pytorch', 'init=heNormal(fanIn,0,yes)', 'std = math.sqrt(2 / n) / 0.87962566103423978'],
    ['pytorch', 'init=lecunNormal(yes)', 'std = math.sqrt(1 / n) / 0.87962566103423978'],
    // keras.initializers: HeNormal and the like truncate, and so does "normal" of VarianceScaling.
    ['keras', 'init=heNormal(fanIn,0,yes)', 'layers.Dense(m, kernel_initializer=initializers.HeNormal())'],
    ['keras', 'init=heNormal', 'kernel = initializers.VarianceScaling(2.0, "fan_in", "untruncated_normal")'],
    ['keras', 'init=glorotNormal(2,yes)', 'initializers.VarianceScaling(2.0 ** 2, "fan_avg", "truncated_normal")'],
    ['keras', 'init=glorotUniform', 'layers.Dense(m, kernel_initializer=initializers.GlorotUniform())'],
    ['keras', 'init=varianceScaling(1,fanGeoAvg,normal)', 'kernel = initializers.RandomNormal(stddev=std)'],
    // jax.nn.initializers: he_normal and the like truncate, "normal" of variance_scaling does not.
    ['jax', 'init=heNormal(fanIn,0,yes)', 'W = initializers.he_normal()(W_key, (n, m))'],
    ['jax', 'init=heNormal', 'W = initializers.variance_scaling(2.0, "fan_in", "normal")(W_key, (n, m))'],
    ['jax', 'init=lecunUniform', 'W = initializers.lecun_uniform()(W_key, (n, m))'],
    // jax.nn.initializers.uniform(scale) draws from [0, scale).
    ['jax', 'init=uniform', 'W = jax.random.uniform(W_key, (n, m), minval=-0.05, maxval=0.05)'],
    ['numpy', 'init=glorotUniform', 'limit = math.sqrt(6 / (n + m))'],
    ['numpy', 'init=heNormal(fanOut,0.2)', 'std = math.sqrt(2 / ((1 + 0.2 ** 2) * m))'],
    ['numpy', 'init=uniform(1,-1)', 'W = rng.uniform(-1.0, 1.0, (n, m))'],
    ['numpy', 'init=formula(normal,sqrt(2/n)/l^0.5)', 'std = math.sqrt(2 / n) / i ** 0.5'],
  ])('%s: %s', (id, link, line) => {
    expect(write(id, link)).toContain(line);
  });

  test('and its activations, but for defaults and kinks that are not ours', () => {
    // Keras has 0.3 in the layer and 0.2 in the function, PyTorch and ours 0.01.
    expect(write('keras', 'act=leakyRelu')).toContain('layers.LeakyReLU(negative_slope=0.01)');
    // jax.nn.gelu approximates by default, torch.nn.GELU and keras.activations.gelu do not.
    expect(write('jax', 'act=gelu')).toContain('jax.nn.gelu(z, approximate=False)');
    expect(write('pytorch', 'act=gelu')).toContain('nn.GELU()]');
    expect(write('jax', 'act=leakyRelu(0.2)')).toContain('a = jnp.where(z > 0, z, 0.2 * z)');
    expect(write('jax', 'act=hardTanh')).toContain('a = jnp.where(jnp.abs(z) < 1, z, jnp.sign(z))');
  });
});

test('weights are transposed for PyTorch, which stores W as (out, in), and only for it', () => {
  expect(write('pytorch', '')).toContain('weights = run[f"A/layer{i}/weights"].T');
  for (const id of ['keras', 'jax', 'numpy']) expect(write(id, '')).not.toContain('weights"].T');
});

test('nn.Linear’s own weights and biases are left as they are, unless a layer has others', () => {
  expect(write('pytorch', 'init=pytorchLinear')).not.toContain('nn.init');
  const own = write('pytorch', 'init=pytorchLinear&bias.2=zeros');
  expect(own).toContain('nn.init.kaiming_uniform_(layer.weight, a=math.sqrt(5))');
  expect(own).toContain('    if i == 2:\n        nn.init.zeros_(layer.bias)\n    else:\n        bound = 1 / math.sqrt(n)\n');
});

test('SIREN’s first layer and single layers’ settings stand apart', () => {
  expect(write('numpy', 'init=siren&act=sine(30)')).toContain(
    '    if i == 1:\n        limit = 1 / n\n        W = rng.uniform(-limit, limit, (n, m))\n    else:\n        limit = math.sqrt(6 / n) / 30.0\n',
  );
  expect(write('pytorch', 'net=9-8-7-6-5&act.2=sine(3)')).toContain(
    '    if i == 2:\n        modules += [nn.Linear(n, m), Sine(omega=3.0)]\n    else:\n        modules += [nn.Linear(n, m), nn.ReLU()]\n',
  );
});

test('a formula without a limit for a layer sets it to 0 and says so; a step that Python cannot take is a number', () => {
  expect(write('jax', 'init=formula(uniform,2-l)&net=5-5-5-5')).toContain(
    '    if i == 3:\n        # The formula gives a negative number here, for which the page sets the weights to 0.\n        W = jnp.zeros((n, m))\n',
  );
  expect(write('numpy', 'init=formula(uniform,0.5+1/(1/(n-n)))')).toContain('limit = 0.5\n');
});

test('seeds that are no whole numbers give one, always the same', () => {
  expect(write('numpy', 'seed=42')).toContain('np.random.default_rng(42)');
  const [, number] = /default_rng\((\d+)\)/.exec(write('numpy', 'seed=a word'))!;
  expect(Number(number)).toBeLessThan(2 ** 32);
  expect(write('numpy', 'seed=a word')).toContain(`default_rng(${number})`);
});

test('an entry without code is refused by name', () => {
  expect(() => entryOf({ relu: 1 }, { id: 'constructor' })).toThrow('There is no code for “constructor”.');
});

test('the menu has the frameworks that there are', () => {
  expect(Object.entries(frameworkNames)).toEqual(frameworks.all.map(({ id, name }) => [id, name]));
});
