"""The workloads in PyTorch, with its own autograd."""

import torch
from torch.nn import functional

BINS = 64
FINE_BINS = 1024
LEVELS = torch.tensor([0.01, 0.25, 0.5, 0.75, 0.99])


def train(workload, make):
    """A step of a training: the batch forward, the loss, the gradients and the update."""
    widths, relu = workload["widths"], workload["activation"] == "relu"
    layers = []
    for n, m in zip(widths, widths[1:]):
        layers += [torch.nn.Linear(n, m), torch.nn.ReLU() if relu else torch.nn.Tanh()]
        torch.nn.init.xavier_uniform_(layers[-2].weight)
    model = torch.nn.Sequential(*layers[:-1])
    optimizer = make(model.parameters())
    inputs = torch.randn(workload["batchSize"], widths[0])
    labels = torch.randint(0, widths[-1], (workload["batchSize"],))

    def step():
        optimizer.zero_grad(set_to_none=True)
        functional.cross_entropy(model(inputs), labels).backward()
        optimizer.step()

    return step


def prepare(workload):
    """The parts of a workload: functions without arguments."""
    if workload.get("isTraining"):
        return {
            "sgd": train(workload, lambda p: torch.optim.SGD(p, lr=0.01)),
            "adam": train(workload, lambda p: torch.optim.Adam(p, lr=0.0001)),
        }
    widths, batch, relu = workload["widths"], workload["batchSize"], workload["activation"] == "relu"
    inputs = torch.randn(batch, widths[0])
    labels = torch.randint(0, widths[-1], (batch,))
    shapes = list(zip(widths, widths[1:]))
    biases = [torch.zeros(m, requires_grad=True) for _, m in shapes]

    def sample():
        weights = [torch.empty(n, m) for n, m in shapes]
        for w in weights:
            torch.nn.init.xavier_uniform_(w)
            w.requires_grad_()
        return weights

    def run(weights):
        zs, activations = [], [inputs]
        for w, b in zip(weights, biases):
            z = torch.addmm(b, activations[-1], w)
            zs.append(z)
            activations.append(torch.relu(z) if relu else torch.tanh(z))
        activations[-1] = torch.softmax(zs[-1].detach(), 1)
        loss = functional.cross_entropy(zs[-1], labels)
        gradients = torch.autograd.grad(loss, [*weights, *biases, *zs])
        depth = len(weights)
        return weights, zs, activations[1:], gradients[2 * depth :], gradients[:depth]

    def summarize_all(tensors):
        with torch.no_grad():
            for of_layers in tensors:
                for x in of_layers:
                    summarize(x.detach())

    weights = sample()
    tensors = run(weights)
    return {
        "pass": lambda: run(weights),
        "sampling": sample,
        "summaries": lambda: summarize_all(tensors),
        "frame": lambda: summarize_all(run(sample())),
    }


def summarize(x):
    """Moments, extremes, odd values, and from a fine histogram 64 bins and the quantiles."""
    x = x.reshape(-1)
    not_finite = x.numel() - torch.isfinite(x).sum().item()
    zeros = x.numel() - torch.count_nonzero(x).item()
    low, high = (bound.item() for bound in torch.aminmax(x))
    mean = x.mean()
    d = x - mean
    d2 = d * d
    variance = d2.mean()
    std = variance.sqrt()
    rms = (variance + mean * mean).sqrt()
    skewness = torch.dot(d2, d) / x.numel() / (variance * std)
    kurtosis = torch.dot(d2, d2) / x.numel() / (variance * variance) - 3
    moments = torch.stack([mean, std, rms, skewness, kurtosis]).tolist()
    fine = torch.histc(x, FINE_BINS, low, high)
    quantiles = low + (high - low) * torch.searchsorted(fine.cumsum(0), LEVELS * x.numel()) / FINE_BINS
    return not_finite, zeros, low, high, moments, quantiles.tolist(), fine.view(BINS, -1).sum(1).tolist()
