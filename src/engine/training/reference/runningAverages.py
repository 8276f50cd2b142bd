"""The running mean and variance of batch norms over a training, and the outputs that follow from them, from PyTorch: writes runningAverages.json beside it.

Run: /usr/bin/python3 runningAverages.py (PyTorch 1.13 or newer). Two hidden layers of odd widths, batch norm before tanh, SGD at 0.1 for five steps on one batch,
all in float64. After each step the buffers of `torch.nn.BatchNorm1d` (momentum 0.1, the variance with B − 1); at last what `model.eval()` makes of the batch.
"""

import json
import math
import pathlib

import torch

torch.manual_seed(16)
torch.set_default_dtype(torch.float64)
WIDTHS, BATCH, STEPS = [5, 7, 3, 4], 9, 5

inputs = torch.randn(BATCH, WIDTHS[0])
labels = torch.randint(WIDTHS[-1], (BATCH,))
modules = []
for n, m in zip(WIDTHS[:-2], WIDTHS[1:-1]):
    modules += [torch.nn.Linear(n, m), torch.nn.BatchNorm1d(m), torch.nn.Tanh()]
model = torch.nn.Sequential(*modules, torch.nn.Linear(WIDTHS[-2], WIDTHS[-1]))
linears = [module for module in model if isinstance(module, torch.nn.Linear)]
norms = [module for module in model if isinstance(module, torch.nn.BatchNorm1d)]
with torch.no_grad():
    for linear in linears:
        linear.weight.normal_(std=1 / math.sqrt(linear.in_features))
        linear.bias.normal_(std=0.1)
start = [
    {"weights": linear.weight.detach().T.flatten().tolist(), "biases": linear.bias.detach().tolist()} for linear in linears
]

optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
losses = []
for step in range(STEPS):
    loss = torch.nn.functional.cross_entropy(model(inputs), labels)
    losses.append(loss.item())
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()

running = [{"mean": norm.running_mean.tolist(), "variance": norm.running_var.tolist()} for norm in norms]
model.eval()
with torch.no_grad():
    judged = model(inputs)
out = {
    "widths": WIDTHS,
    "batch": BATCH,
    "steps": STEPS,
    "inputs": inputs.flatten().tolist(),
    "labels": labels.tolist(),
    "layers": start,
    "losses": losses,
    "running": running,
    "outputs": judged.flatten().tolist(),
    "right": int((judged.argmax(1) == labels).sum()),
}
pathlib.Path(__file__).with_suffix(".json").write_text(json.dumps(out))
