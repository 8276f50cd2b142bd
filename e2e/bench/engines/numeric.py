"""NumPy and PyTorch on one thread, where they are installed: a request a line on standard input, a reply a line on standard output."""

import json
import sys
import time

SAMPLE = 0.025  # seconds: the least that a sample takes, as in measure.ts


def seconds(part, repeats):
    start = time.perf_counter()
    for _ in range(repeats):
        part()
    return (time.perf_counter() - start) / repeats


def libraries():
    """What prepares a workload in each that can be imported, by the contestant's name."""
    found = {}
    try:
        import numpy
        import with_numpy

        found[f"NumPy {numpy.__version__}"] = with_numpy.prepare
    except ImportError:
        pass
    try:
        import torch
        import with_torch

        torch.set_num_threads(1)
        found[f"PyTorch {torch.__version__}"] = with_torch.prepare
    except ImportError:
        pass
    return found


def main():
    found = libraries()
    ready = {}

    def prepare(request):
        parts = found[request["contestant"]](request["workload"])
        repeats = {}
        for name, part in parts.items():
            part()
            repeats[name] = max(1, round(SAMPLE / max(1e-6, seconds(part, 1))))
        ready[request["contestant"]] = parts, repeats
        return {"parts": [{"name": name} for name in parts], "seconds": 0}

    def sample(request):
        parts, repeats = ready[request["contestant"]]
        return 1000 * seconds(parts[request["part"]], repeats[request["part"]])

    answers = {
        "contestants": lambda request: list(found),
        "prepare": prepare,
        "sample": sample,
        "release": lambda request: ready.pop(request["contestant"]) and None,
    }
    for line in sys.stdin:
        request = json.loads(line)
        print(json.dumps(answers[request["op"]](request)), flush=True)


main()
