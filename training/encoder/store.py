"""Trained weights as files, each small enough to travel."""
import glob

import numpy as np
import torch


def save(net, path):
    """Half the precision, in parts of at most 14 MB; `NAME#2` holds later rows of a great tensor."""
    part, size, number = {}, 0, 0
    for name, value in rows_of(net):
        if part and size + value.nbytes > 14e6:
            np.savez(f"{path}.{number}.npz", **part)
            part, size, number = {}, 0, number + 1
        part[name] = value
        size += value.nbytes
    np.savez(f"{path}.{number}.npz", **part)


def rows_of(net):
    for name, value in net.state_dict().items():
        value = value.half().cpu().numpy()
        for at in range(0, max(len(value), 1), 10000):
            yield (f"{name}#{at}" if at else name), value[at : at + 10000]


def load(net, run):
    """What was saved, put together again."""
    parts = {}
    for path in sorted(glob.glob(f"{run}.*.npz")):
        parts.update(np.load(path))
    whole = {}
    for name in sorted(parts, key=lambda name: (name.split("#")[0], int(name.split("#")[1]) if "#" in name else 0)):
        whole.setdefault(name.split("#")[0], []).append(parts[name])
    state = {name: torch.from_numpy(np.concatenate(rows) if len(rows) > 1 else rows[0]).float() for name, rows in whole.items()}
    net.load_state_dict(state)
