"""Adds Lion's steps to updates.json, from its paper's PyTorch code (Chen et al. 2023, github.com/google/automl/tree/master/lion), in float64.
Run: /usr/bin/python3 lion.py"""

import json
import pathlib

import torch

place = pathlib.Path(__file__).with_name("updates.json")
made = json.loads(place.read_text())
p = torch.tensor(made["weights"], dtype=torch.float64)
m = torch.zeros_like(p)
made["after"]["lion"] = []
for gradient in made["gradients"]:
    g = torch.tensor(gradient, dtype=torch.float64)
    p.add_((m * 0.9 + g * (1 - 0.9)).sign_(), alpha=-made["learningRate"])
    m.mul_(0.99).add_(g, alpha=1 - 0.99)
    made["after"]["lion"].append(p.tolist())
place.write_text(json.dumps(made))
