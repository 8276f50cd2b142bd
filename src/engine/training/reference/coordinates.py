"""Mean |z| of each layer before every one of six Adam and SGD steps, from PyTorch: writes coordinates.json beside it. Run: /usr/bin/python3 coordinates.py

The network, its batch and its start are those of recipes.json. All in float64.
"""

import json
import pathlib

import torch

torch.set_default_dtype(torch.float64)
here = pathlib.Path(__file__).parent
start = json.loads((here / "recipes.json").read_text())
widths, batch = start["widths"], start["batch"]
inputs = torch.tensor(start["inputs"]).reshape(batch, widths[0])
labels = torch.tensor(start["labels"])


def measure(make, steps=6):
    params = []
    for (n, m), layer in zip(zip(widths, widths[1:]), start["layers"]):
        params.append(torch.tensor(layer["weights"]).reshape(n, m).requires_grad_())
        params.append(torch.tensor(layer["biases"]).requires_grad_())
    optimizer = make(params)
    coordinates = []
    for step in range(steps + 1):
        x, means = inputs, []
        for i in range(0, len(params), 2):
            z = x @ params[i] + params[i + 1]
            means.append(z.abs().mean().item())
            x = torch.tanh(z)
        coordinates.append(means)
        optimizer.zero_grad()
        torch.nn.functional.cross_entropy(z, labels).backward()
        optimizer.step()
    return coordinates


cases = [
    {"optimizer": {"id": "adam", "params": {"learningRate": 0.05}}, "coordinates": measure(lambda p: torch.optim.Adam(p, lr=0.05))},
    {"optimizer": {"id": "sgd", "params": {"learningRate": 0.5}}, "coordinates": measure(lambda p: torch.optim.SGD(p, lr=0.5))},
]
(here / "coordinates.json").write_text(json.dumps(cases))
