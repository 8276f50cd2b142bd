import { Refusal } from '../bytes.ts';
import type { Global } from './values.ts';

/** What may stand where a pickle calls: makers of tensors, and of plain values that checkpoints carry. None is ever called here. */
const callable: readonly RegExp[] = [
  /^torch\._utils\._rebuild_/,
  /^torch\._tensor\._rebuild_/,
  /^torch\.(serialization|storage)\._?(get_layout|TypedStorage|UntypedStorage|load_from_bytes|_load_from_bytes)$/,
  /^torch\.(Size|device|dtype|Tensor|\w+Storage|[a-z]+\d+|bool|float|half|double|Generator)$/,
  /^torch\.nn\.parameter\.(Parameter|Buffer)$/,
  /^torch\.storage\.\w+Storage$/,
  /^collections\.(OrderedDict|defaultdict|Counter|deque|namedtuple)$/,
  /^(builtins|__builtin__)\.(set|frozenset|list|dict|tuple|int|float|complex|bool|str|bytes|bytearray|slice|range|xrange|long|unicode|object)$/,
  /^_codecs\.encode$/,
  /^copy_?reg\._reconstructor$/,
  /^numpy(\._?core)?(\.multiarray)?\.(_reconstruct|scalar|_frombuffer|dtype|ndarray|[a-z]+\d+)$/,
  /^numpy\._?core\.(multiarray|numeric)\.(_reconstruct|scalar|_frombuffer)$/,
  /^numpy\.dtypes\.\w+DType$/,
  /^numpy\.random\._pickle\.__\w+_ctor$/,
  /^argparse\.Namespace$/,
  /^types\.SimpleNamespace$/,
  /^pathlib(\._local)?\.(Pure)?(Posix|Windows)?Path$/,
  /^datetime\.\w+$/,
  /^decimal\.Decimal$/,
  /^fractions\.Fraction$/,
  /^uuid\.UUID$/,
  /^omegaconf\.[\w.]+$/,
  /^(pytorch_lightning|lightning(_fabric|\.pytorch|\.fabric)?)\.utilities\.[\w.]+$/,
];

/** Modules of which not even a name is harmless. */
const dangerous =
  /^(os|posix|nt|posixpath|ntpath|sys|subprocess|shutil|socket|runpy|importlib|imp|pkgutil|ctypes|_ctypes|pty|code|codeop|commands|popen2|asyncio|multiprocessing|threading|signal|webbrowser|platform|pip|pickle|_pickle|cPickle|marshal|timeit|cProfile|profile|pdb|bdb|trace|doctest|tempfile|glob|io|_io|urllib|http|ftplib|smtplib|ssl|requests|httplib|functools|operator|_operator|itertools|types\.(Function|Code)Type|nt|win32\w*|distutils|setuptools|ensurepip|venv|zipimport|lib2to3|idlelib|torch\.hub|torch\._dynamo|torch\._inductor|torch\.utils\.(cpp_extension|bottleneck|_config_module)|numpy\.testing|numpy\.f2py|joblib|dill|cloudpickle)(\.|$)/;

/** Of the built-in functions only those that make plain values. */
const harmlessBuiltin =
  /^(set|frozenset|list|dict|tuple|int|float|complex|bool|str|bytes|bytearray|slice|range|xrange|long|unicode|object|NoneType|Ellipsis|type)$/;

/** @throws Refusal `runsCode` for a name that no file of weights has a reason to say */
export function checkNamed({ module, name, path }: Global): void {
  const builtin = module === 'builtins' || module === '__builtin__';
  if (builtin ? !harmlessBuiltin.test(name) : dangerous.test(`${module}.`) || dangerous.test(path)) throw new Refusal('runsCode', { path });
}

export const mayBeCalled = ({ path }: Global) => callable.some(pattern => pattern.test(path));

/** @throws Refusal `runsCode` for what a checkpoint has no reason to call */
export function checkCalled(global: Global): void {
  if (!mayBeCalled(global)) throw new Refusal('runsCode', { path: global.path.replace(/^builtins\.|^__builtin__\./, '') });
}
