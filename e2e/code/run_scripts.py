"""Runs generated scripts, asked for on standard input, a JSON object a line; answers on standard output likewise.

{"modules": [...]}                       which of these are installed, with their versions
{"script", "given", "run", "network"}    what the script prints given "nothing", the page's "run" or that run "nudged",
                                         or what it stops with; and how far its weights, biases and inputs are in
                                         distribution from the page's
"""
import contextlib
import gzip
import importlib
import io
import json
import os
import pathlib
import runpy
import sys
import tempfile
import traceback
import types

import numpy as np

DATA = pathlib.Path(__file__).parents[2] / "public" / "data"
NUDGED = "nudged.npz"


def idx(name):
    """An array of unsigned bytes from a shipped IDX file."""
    data = gzip.decompress((DATA / name).read_bytes())
    shape = np.frombuffer(data, ">u4", data[3], 4)
    return np.frombuffer(data, np.uint8, offset=4 + 4 * data[3]).reshape(shape)


def without_downloads():
    """Puts the shipped images in place of what the frameworks' loaders would download."""
    images, digits = idx("mnist-train-4096-images.idx3.gz"), idx("mnist-train-4096-labels.idx1.gz")
    with contextlib.suppress(ImportError):
        import sklearn.datasets
        sklearn.datasets.fetch_openml = lambda *_, **__: (images.reshape(-1, 784), digits.astype(str))
    os.environ["KERAS_BACKEND"] = "torch"
    with contextlib.suppress(ImportError):
        import keras
        keras.datasets.mnist.load_data = lambda: ((images, digits), (images, digits))
    with contextlib.suppress(ImportError):
        import torch
        mnist = types.SimpleNamespace(data=torch.from_numpy(images), targets=torch.from_numpy(digits).long())
        vision = types.ModuleType("torchvision.datasets")
        vision.MNIST = lambda root, download: mnist
        sys.modules.update({"torchvision": types.ModuleType("torchvision"), "torchvision.datasets": vision})


def parameters(names):
    """(W, b) of every layer that a script has made, W as (in, out)."""
    if "params" in names:
        return [(np.asarray(W), np.asarray(b)) for W, b in names["params"]]
    if "dense" in names:
        return [[np.asarray(w) for w in layer.get_weights()] for layer in names["dense"]]
    return [(layer.weight.detach().numpy().T, layer.bias.detach().numpy()) for layer in names["layers"]]


def distance(x, y):
    """Kolmogorov and Smirnov's, times the root of the harmonic mean of the sizes: above 2.6 once in 400,000 times if both are
    of one distribution. Values that are equal but for rounding count as equal."""
    x, y = np.sort(np.ravel(x).astype(np.float64)), np.sort(np.ravel(y).astype(np.float64))
    both = np.concatenate([x, y])
    width = 1e-5 * np.abs(both).max()

    def above(x, y):
        share = np.searchsorted(x, both - width, "right") / x.size
        return (share - np.searchsorted(y, both + width, "right") / y.size).max()

    return float(max(above(x, y), above(y, x)) * np.sqrt(x.size * y.size / (x.size + y.size)))


def structure(W):
    """What distances do not show: cuts, orthogonality, and for the signs of a QR decomposition the diagonal's mean in
    standard errors; the norms of columns; zeros in a row."""
    W = W.astype(np.float64)
    gram = W.T @ W if W.shape[0] >= W.shape[1] else W @ W.T
    scale = max(np.diag(gram).mean(), 1e-300)
    norms = np.linalg.norm(W, axis=0)
    zeros = (W == 0).sum(axis=1)
    spread = max(W.std(), 1e-300)
    return {
        "reach": float(np.abs(W - W.mean()).max() / spread),
        "diagonal": float(np.diag(W).mean() / spread * np.sqrt(min(W.shape))),
        "orthogonality": float(np.abs(gram / scale - np.eye(len(gram))).max()),
        "norms": [float(norms.min()), float(norms.max())],
        "zeros": [int(zeros.min()), int(zeros.max())],
    }


def compare(names, run, network):
    page = np.load(run)
    found = []
    for i, (W, b) in enumerate(parameters(names), start=1):
        theirs = page[f"{network}/layer{i}/weights"]
        found.append({
            "shapes": [list(W.shape), list(b.shape)],
            "weights": distance(W, theirs),
            "biases": distance(b, page[f"{network}/layer{i}/biases"]),
            "structure": [structure(W), structure(theirs)],
        })
    return {"layers": found, "inputs": distance(names["x"], page[f"{network}/inputs"])}


def nudge(run):
    """Writes the run with its inputs, weights and biases moved to a neighbouring float32, up or down."""
    rng = np.random.default_rng(1)
    arrays = dict(np.load(run))
    for key, x in arrays.items():
        if key.endswith(("/inputs", "/weights", "/biases")):
            side = np.where(rng.random(x.shape) < 0.5, -np.inf, np.inf)
            arrays[key] = np.nextafter(x, side.astype(np.float32))
    np.savez(NUDGED, **arrays)


def execute(request):
    printed = io.StringIO()
    given = {"nothing": [], "run": [request["run"]], "nudged": [NUDGED]}[request["given"]]
    if given == [NUDGED]:
        nudge(request["run"])
    sys.argv = [request["script"], *given]
    try:
        with contextlib.redirect_stdout(printed), np.errstate(all="ignore"):
            names = runpy.run_path(request["script"], run_name="__main__")
        return {"printed": printed.getvalue(), **compare(names, request["run"], request["network"])}
    except ModuleNotFoundError as error:
        return {"missing": error.name}
    except Exception:
        return {"failed": traceback.format_exc(limit=-3)}


def versions(modules):
    found = {}
    for name in modules:
        with contextlib.suppress(Exception):  # some break as they are imported
            found[name] = importlib.import_module(name).__version__
    return found


with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
    without_downloads()
    for line in sys.stdin:
        request = json.loads(line)
        answer = versions(request["modules"]) if "modules" in request else execute(request)
        print(json.dumps(answer), flush=True)
