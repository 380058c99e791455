"""Scores an exported encoder on the development sets, as onnxruntime runs it.

    python3 measure.py --data OUT --model FOLDER [--window 160]"""
import argparse
import gzip
import json
import pickle

import numpy as np
import onnxruntime
import torch

from batches import PAD, collate, prepared, windows
from export import NAMES
from net import TAGGED
from score import Spans
from train import KEPT, add_spans, count_tree


def words_of(outputs, batch):
    """The outputs at the words: arcs by the first piece, tags by the mean of the first and the last."""
    at = lambda rows, places: torch.from_numpy(rows).gather(1, places[..., None].expand(-1, -1, rows.shape[-1]))
    out = {}
    for name, rows in zip(NAMES, outputs):
        first = at(rows, batch["first"])
        out[name] = (first + at(rows, batch["last"])) / 2 if name in TAGGED else first
    return out


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", required=True)
    parser.add_argument("--model", required=True)
    parser.add_argument("--file", default="encoder.onnx")
    parser.add_argument("--window", type=int, default=0)
    parser.add_argument("--sets", nargs="*", default=["dev_ewt", "dev_wikigold", "dev_re3d"])
    args = parser.parse_args()
    heads = json.load(open(f"{args.data}/heads.json"))
    sets = pickle.load(gzip.open(f"{args.data}/data.pickle.gz"))
    session = onnxruntime.InferenceSession(f"{args.model}/{args.file}")
    for name in args.sets:
        right, words, found = {}, 0, {}
        for window in windows(prepared(sets[name]), lambda: args.window):
            batch = collate([window], KEPT)
            ids = batch["ids"].numpy()
            out = words_of(session.run(NAMES, {"input_ids": ids, "attention_mask": (ids != PAD).astype(np.int64)}), batch)
            if "head" in batch:
                words += count_tree(out, batch, right)
            for head in TAGGED[2:]:
                if head in batch:
                    add_spans(found.setdefault(head, Spans()), out[head], batch, head, heads[head])
        if words:
            print(name, {key: round(100 * value / words, 2) for key, value in right.items()})
        for head, spans in found.items():
            print(name, head, spans.text())


if __name__ == "__main__":
    main()
