"""Lion, Muon, gradient clipping and schedules, from PyTorch: writes recipes.json beside it. Run: /usr/bin/python3 recipes.py (PyTorch 1.13 or newer).

Lion is the code of its paper (Chen et al. 2023, github.com/google/automl/tree/master/lion). Muon is that of torch.optim.Muon (PyTorch 2.9), written out below, in
float64 where that has bfloat16; biases and the first and last layer are torch.optim.AdamW's. All in float64.
"""

import json
import math
import pathlib

import torch

torch.manual_seed(20)
torch.set_default_dtype(torch.float64)
WIDTHS, BATCH, STEPS = [4, 6, 5, 7, 3], 11, 6

inputs = torch.randn(BATCH, WIDTHS[0])
labels = torch.randint(WIDTHS[-1], (BATCH,))
start = [
    (torch.randn(m, n) / math.sqrt(n), 0.1 * torch.randn(m)) for n, m in zip(WIDTHS, WIDTHS[1:])
]  # PyTorch's (out, in)


class Lion(torch.optim.Optimizer):
    def __init__(self, params, lr, weight_decay=0.0):
        super().__init__(params, dict(lr=lr, weight_decay=weight_decay))

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            for p in group["params"]:
                m = self.state[p].setdefault("exp_avg", torch.zeros_like(p))
                p.mul_(1 - group["lr"] * group["weight_decay"])
                p.add_((m * 0.9 + p.grad * (1 - 0.9)).sign_(), alpha=-group["lr"])
                m.mul_(0.99).add_(p.grad, alpha=1 - 0.99)


def zeropower(grad):
    """_zeropower_via_newtonschulz of torch/optim/_muon.py."""
    a, b, c = 3.4445, -4.7750, 2.0315
    x = grad.T if grad.size(0) > grad.size(1) else grad
    x = x / x.norm().clamp(min=1e-7)
    for _ in range(5):
        gram = x @ x.T
        x = torch.addmm(x, torch.addmm(gram, gram, gram, beta=b, alpha=c), x, beta=a)
    return x.T if grad.size(0) > grad.size(1) else x


class Muon(torch.optim.Optimizer):
    def __init__(self, params, lr, weight_decay=0.0, scale="jordan"):
        super().__init__(params, dict(lr=lr, weight_decay=weight_decay))
        self.scale = scale

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            for p in group["params"]:
                buf = self.state[p].setdefault("momentum_buffer", torch.zeros_like(p))
                buf.lerp_(p.grad, 1 - 0.95)
                update = zeropower(p.grad.lerp(buf, 0.95))
                A, B = p.shape
                ratio = math.sqrt(max(1, A / B)) if self.scale == "jordan" else 0.2 * math.sqrt(max(A, B))
                p.mul_(1 - group["lr"] * group["weight_decay"])
                p.add_(update, alpha=-group["lr"] * ratio)


class Together:
    def __init__(self, *optimizers):
        self.optimizers = optimizers

    def step(self):
        for o in self.optimizers:
            o.step()


def muon(parameters, lr, weight_decay, scale):
    hidden = [w for w, _ in parameters[1:-1]]
    others = [p for i, (w, b) in enumerate(parameters) for p in ([b] if 0 < i < len(parameters) - 1 else [w, b])]
    share = 0.015 if scale == "jordan" else 1
    adamw = torch.optim.AdamW(others, lr=lr * share, weight_decay=weight_decay / share)
    return Together(Muon(hidden, lr, weight_decay, scale), adamw)


def flat(parameters):
    return [p for pair in parameters for p in pair]


CASES = [
    ("lion", dict(learningRate=0.01, weightDecay=0), {}, lambda p: Lion(flat(p), 0.01)),
    ("lion", dict(learningRate=0.01, weightDecay=0.1), {}, lambda p: Lion(flat(p), 0.01, 0.1)),
    ("muon", dict(learningRate=0.02, weightDecay=0, muonScale="jordan"), {}, lambda p: muon(p, 0.02, 0, "jordan")),
    ("muon", dict(learningRate=0.02, weightDecay=0.1, muonScale="moonshot"), {}, lambda p: muon(p, 0.02, 0.1, "moonshot")),
    ("sgd", dict(learningRate=0.5, weightDecay=0), dict(clip=0.1), lambda p: torch.optim.SGD(flat(p), 0.5)),
    ("sgd", dict(learningRate=0.5, weightDecay=0), dict(clip=100), lambda p: torch.optim.SGD(flat(p), 0.5)),
    ("momentum", dict(learningRate=0.2), dict(clip=0.3), lambda p: torch.optim.SGD(flat(p), 0.2, momentum=0.9)),
    (
        "adamw",
        dict(learningRate=0.05, weightDecay=0.1),
        dict(schedule=dict(id="cosine", params=dict(warmup=2, end=0.1), steps=6)),
        lambda p: torch.optim.AdamW(flat(p), 0.05, weight_decay=0.1),
    ),
    (
        "sgd",
        dict(learningRate=0.5, weightDecay=0.05),
        dict(schedule=dict(id="inverseSqrt", params=dict(warmup=2), steps=6), clip=0.4),
        lambda p: torch.optim.SGD(flat(p), 0.5, weight_decay=0.05),
    ),
]


def scheduler(optimizer, spec):
    S = torch.optim.lr_scheduler
    params, steps = spec["params"], spec["steps"]
    base = optimizer.param_groups[0]["lr"]
    if spec["id"] == "warmup":
        return S.LinearLR(optimizer, params["start"], 1.0, params["warmup"])
    if spec["id"] == "step":
        return S.StepLR(optimizer, params["every"], params["factor"])
    if spec["id"] == "inverseSqrt":
        w = params["warmup"]
        return S.LambdaLR(optimizer, lambda t: min((t + 1) / w, math.sqrt(w / (t + 1))))
    w = params["warmup"]
    cosine = S.CosineAnnealingLR(optimizer, steps - w, base * params["end"])
    if w == 0:
        return cosine
    return S.SequentialLR(optimizer, [S.LinearLR(optimizer, 1 / w, 1.0, w), cosine], [w])


def train(make, more):
    parameters = [(w.clone().requires_grad_(), b.clone().requires_grad_()) for w, b in start]
    optimizer = make(parameters)
    schedule = scheduler(optimizer, more["schedule"]) if "schedule" in more else None
    losses = []
    for _ in range(STEPS):
        x = inputs
        for i, (w, b) in enumerate(parameters):
            x = x @ w.T + b
            if i < len(parameters) - 1:
                x = torch.tanh(x)
        loss = torch.nn.functional.cross_entropy(x, labels)
        for p in flat(parameters):
            p.grad = None
        loss.backward()
        losses.append(loss.item())
        if "clip" in more:
            torch.nn.utils.clip_grad_norm_(flat(parameters), more["clip"])
        optimizer.step()
        if schedule:
            schedule.step()
    final = [dict(weights=w.T.reshape(-1).tolist(), biases=b.tolist()) for w, b in parameters]
    return dict(losses=losses, final=final)


def factors(spec):
    optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], 1.0)
    schedule = scheduler(optimizer, spec)
    found = []
    for _ in range(spec["steps"]):
        found.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        schedule.step()
    return found


SCHEDULES = [
    dict(id="warmup", params=dict(warmup=5, start=0.01), steps=9),
    dict(id="cosine", params=dict(warmup=0, end=0), steps=12),
    dict(id="cosine", params=dict(warmup=3, end=0.1), steps=12),
    dict(id="step", params=dict(every=4, factor=0.3), steps=13),
    dict(id="inverseSqrt", params=dict(warmup=1), steps=10),
    dict(id="inverseSqrt", params=dict(warmup=4), steps=10),
]

made = dict(
    widths=WIDTHS,
    batch=BATCH,
    inputs=inputs.reshape(-1).tolist(),
    labels=labels.tolist(),
    layers=[dict(weights=w.T.reshape(-1).tolist(), biases=b.tolist()) for w, b in start],
    cases=[
        dict(optimizer=dict(id=name, params=params), **more, **train(make, more)) for name, params, more, make in CASES
    ],
    schedules=[dict(spec, factors=factors(spec)) for spec in SCHEDULES],
)
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(made))
