"""Expectations for tasks.test.ts, by PyTorch in float64 with autograd: python3 tasks.py > tasks.json

Small networks without and with hidden layers, one output and many, every loss against targets with every output activation, large logits and errors among
them. Inputs, weights, biases and targets are float32-representable, so that both sides start from the same numbers.
"""
import json

import torch
from torch import nn
from torch.nn import functional as F

torch.manual_seed(14)

ACTIVATIONS = {"linear": lambda z: z, "sigmoid": torch.sigmoid, "tanh": torch.tanh, "relu": torch.relu}
LOSSES = {
    "binaryCrossEntropy": lambda z, a, t: F.binary_cross_entropy_with_logits(z, t),
    "meanSquaredError": lambda z, a, t: F.mse_loss(a, t),
    "meanAbsoluteError": lambda z, a, t: F.l1_loss(a, t),
    "huber(1)": lambda z, a, t: F.huber_loss(a, t),
    "huber(0.3)": lambda z, a, t: F.huber_loss(a, t, delta=0.3),
}


def plain(x):
    return x.detach().flatten().tolist()


def rounded(x):
    return x.float().double()


def case(loss, out, widths, batch, targets, scale):
    x = rounded(torch.randn(batch, widths[0]).double())
    layers = []
    a = x
    for i, (n, m) in enumerate(zip(widths, widths[1:])):
        w = rounded(torch.randn(n, m).double() * scale / n**0.5).requires_grad_()
        b = rounded(torch.randn(m).double() * 0.1).requires_grad_()
        z = a @ w + b
        z.retain_grad()
        a = torch.tanh(z) if i < len(widths) - 2 else ACTIVATIONS[out](z)
        layers.append((w, b, z, a))
    shape = (batch, widths[-1])
    t = {
        "labels": lambda: torch.randint(2, shape).double() if widths[-1] == 1 else F.one_hot(torch.randint(widths[-1], (batch,)), widths[-1]).double(),
        "normal": lambda: rounded(torch.randn(shape).double()),
        "large": lambda: rounded(torch.randn(shape).double() * 1e8),
    }[targets]()
    z = layers[-1][2]
    value = LOSSES[loss](z, a, t)
    value.backward()
    return {
        "name": f"{loss} of {out}, {'-'.join(map(str, widths))}, targets {targets}, weights {scale}",
        "link": f"net={'-'.join(map(str, widths))}&act=tanh&batch={batch}&loss={loss}" + (f"&out={out}" if not loss.startswith("binary") else ""),
        "inputs": plain(x),
        "targets": plain(t),
        "layers": [{"weights": plain(w), "biases": plain(b)} for w, b, _, _ in layers],
        "loss": value.item(),
        "expected": [
            {"preactivations": plain(z), "activations": plain(a), "dPreactivations": plain(z.grad), "dWeights": plain(w.grad), "dBiases": plain(b.grad)}
            for w, b, z, a in layers
        ],
    }


cases = []
for widths, batch in (([5, 1], 7), ([4, 3], 5), ([6, 5, 1], 9), ([3, 7, 4, 2], 6)):
    for loss in LOSSES:
        if loss == "binaryCrossEntropy":
            cases += [case(loss, "sigmoid", widths, batch, "labels", scale) for scale in (1, 30)]
            continue
        for out in ACTIVATIONS:
            cases.append(case(loss, out, widths, batch, "normal", 1.5))
        cases.append(case(loss, "linear", widths, batch, "large", 1))
print(json.dumps(cases))
