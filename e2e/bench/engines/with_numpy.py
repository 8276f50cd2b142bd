"""The workloads in NumPy."""

import numpy as np

BINS = 64
FINE_BINS = 1024
LEVELS = np.array([0.01, 0.25, 0.5, 0.75, 0.99])


def prepare(workload):
    """The parts of a workload: functions without arguments."""
    widths, batch, relu = workload["widths"], workload["batchSize"], workload["activation"] == "relu"
    random = np.random.default_rng(42)
    inputs = random.standard_normal((batch, widths[0]), dtype=np.float32)
    labels = random.integers(0, widths[-1], batch)
    shapes = list(zip(widths, widths[1:]))
    biases = [np.zeros(m, np.float32) for _, m in shapes]

    def sample():
        weights = []
        for n, m in shapes:
            w = random.random((n, m), dtype=np.float32)
            w -= np.float32(0.5)
            w *= np.float32(2 * np.sqrt(6 / (n + m)))
            weights.append(w)
        return weights

    def run(weights):
        zs, activations = [], [inputs]
        for i, w in enumerate(weights):
            z = activations[-1] @ w
            z += biases[i]
            zs.append(z)
            if i < len(weights) - 1:
                activations.append(np.maximum(z, 0) if relu else np.tanh(z))
        p = np.exp(zs[-1] - zs[-1].max(1, keepdims=True))
        p /= p.sum(1, keepdims=True)
        activations.append(p)
        dz = p.copy()
        dz[np.arange(batch), labels] -= 1
        dz /= batch
        dzs, dws, dbs = [], [], []
        for i in range(len(weights) - 1, -1, -1):
            dzs.append(dz)
            dws.append(activations[i].T @ dz)
            dbs.append(dz.sum(0))
            if i:
                a = activations[i]
                da = dz @ weights[i].T
                dz = da * (a > 0) if relu else da * (1 - a * a)
        return weights, zs, activations[1:], dzs, dws

    def summarize_all(tensors):
        for of_layers in tensors:
            for x in of_layers:
                summarize(x)

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
    x = x.ravel()
    not_finite = x.size - np.count_nonzero(np.isfinite(x))
    zeros = x.size - np.count_nonzero(x)
    mean = x.mean()
    d = x - mean
    d2 = d * d
    variance = d2.mean()
    std = np.sqrt(variance)
    rms = np.sqrt(variance + mean * mean)
    low, high = x.min(), x.max()
    with np.errstate(all="ignore"):
        skewness = np.dot(d2, d) / x.size / (variance * std)
        kurtosis = np.dot(d2, d2) / x.size / (variance * variance) - 3
    fine = counts(x, low, high)
    quantiles = low + (high - low) * np.searchsorted(np.cumsum(fine), LEVELS * x.size) / FINE_BINS
    return not_finite, zeros, mean, std, rms, low, high, skewness, kurtosis, quantiles, fine.reshape(BINS, -1).sum(1)


def counts(x, low, high):
    """Equal bins: several times faster than np.histogram."""
    bins = ((x - low) * np.float32(FINE_BINS / (high - low) if high > low else 0)).astype(np.int64)
    np.minimum(bins, FINE_BINS - 1, out=bins)
    return np.bincount(bins, minlength=FINE_BINS)
