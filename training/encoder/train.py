"""Trains the network on what prepare.py made. Runs for so many minutes whatever the machine.

    python3 train.py --data OUT --minutes 5 --out RUN [--seed 1]"""
import argparse
import copy
import gzip
import json
import math
import os
import pickle
import time

import numpy as np
import torch
import torch.nn.functional as F

from batches import PAD, batches, collate, prepared, windows
import store
from net import HELPING, TAGGED, Net
from score import Spans

# How often an epoch has each set.
TIMES = {
    "ewt": 1, "gum": 1, "ewt_cased": 1, "wikigold": 2, "wikigold_swapped": 0.4, "wikigold_cased": 1, "tweets": 0.5,
    "re3d": 2, "re3d_swapped": 1, "re3d_cased": 1, "muc": 0.5, "muc_small": 0.5, "polnear": 0.25, "causal": 0.5,
}
WEIGHTS = {"upos": 0.5, "xpos": 0.5, "arc": 1.0, "relation": 1.0, "names": 1.0, "entities": 1.0, "roles": 0.7, "speech": 0.7, "linked": 0.4, "tweets": 0.3, "causal": 0.3}
KEPT = ["upos", "xpos", "head", "relation", *TAGGED[2:], *HELPING]


def run(net, batch):
    ids = batch["ids"]
    return net(ids, (ids != PAD).long(), batch["first"], batch["last"])


def loss_of(out, batch, smoothing):
    """What the gold labels cost."""
    cross = lambda logits, gold: F.cross_entropy(
        logits.flatten(0, -2).float(), gold.flatten(), ignore_index=-100, label_smoothing=smoothing
    )
    loss = sum(WEIGHTS[head] * cross(out[head], batch[head]) for head in TAGGED + HELPING if head in batch)
    if "head" in batch:
        loss = loss + WEIGHTS["arc"] * F.cross_entropy(
            arcs(out, batch).flatten(0, -2), batch["head"].flatten(), ignore_index=-100
        )
        loss = loss + WEIGHTS["relation"] * cross(relations(out, batch["head"].clamp(min=0)), batch["relation"])
    return loss


def soft_loss(out, taught, batch):
    """What it costs to differ from what the teachers think, on average, of every word."""
    words = batch["of"] >= 0
    mean = lambda logits: sum(one[words].float().softmax(-1) for one in logits) / len(logits)
    cost = lambda logits, target: -(target * logits[words].float().log_softmax(-1)).sum(-1).mean()
    loss = sum(WEIGHTS[head] * cost(out[head], mean([one[head] for one in taught])) for head in TAGGED)
    scores = [arcs(one, batch) for one in taught]
    loss = loss + WEIGHTS["arc"] * cost(arcs(out, batch), mean(scores))
    head = sum(score.softmax(-1) for score in scores).argmax(-1)
    return loss + WEIGHTS["relation"] * cost(relations(out, head), mean([relations(one, head) for one in taught]))


def arcs(out, batch):
    """Scores of every head for every word: the root or a word of the same sentence."""
    scores = (out["arc_dep"] @ out["arc_head"].transpose(1, 2)).float()
    own = batch["of"][:, :, None] == batch["of"][:, None, :]
    own[:, :, 0] = True
    return scores.masked_fill(~own, -1e4)


def relations(out, head):
    chosen = out["rel_head"].gather(1, head[..., None].expand(-1, -1, out["rel_head"].shape[-1]))
    return out["rel_dep"] + chosen


@torch.no_grad()
def evaluate(net, sets, heads, device, window=160):
    net.eval()
    lines = []
    for name, sentences in sets.items():
        right, all_, found = {}, 0, {}
        for group in batches(windows(sentences, lambda: window), 16384):
            batch = {key: value.to(device) for key, value in collate(group, KEPT).items()}
            out = run(net, batch)
            if "head" in batch:
                all_ += count_tree(out, batch, right)
            for head in TAGGED[2:]:
                if head in batch:
                    add_spans(found.setdefault(head, Spans()), out[head], batch, head, heads[head])
        if all_:
            lines.append(name + " " + " ".join(f"{key} {100 * value / all_:.2f}" for key, value in right.items()))
        lines += [f"{name} {head} {spans.text()}" for head, spans in found.items()]
    net.train()
    return lines


def count_tree(out, batch, right):
    gold = batch["head"]
    known = gold != -100
    head = arcs(out, batch).argmax(-1)
    label = relations(out, head).argmax(-1)
    arc = (head == gold) & known
    for key, value in {
        "UPOS": (out["upos"].argmax(-1) == batch["upos"]) & known,
        "XPOS": (out["xpos"].argmax(-1) == batch["xpos"]) & known,
        "UAS": arc,
        "LAS": arc & (label == batch["relation"]),
    }.items():
        right[key] = right.get(key, 0) + int(value.sum())
    return int(known.sum())


def add_spans(spans, logits, batch, head, labels):
    guessed, gold, of = (part.cpu().numpy() for part in (logits.argmax(-1), batch[head], batch["of"]))
    for row, answers, numbers in zip(guessed, gold, of):
        for number in range(numbers.max() + 1):
            words = np.flatnonzero((numbers == number) & (answers != -100))
            spans.add([labels[i] for i in row[words]], [labels[i] for i in answers[words]])


def epoch(sets, rng):
    """The windows of one epoch: every set as often as it is due, in windows of other lengths each time."""
    length = lambda: 0 if rng.random() < 0.35 else rng.integers(40, 200)
    chosen = []
    for name, times in TIMES.items():
        for _ in range(math.ceil(times)):
            made = windows(sets.get(name, []), length)
            keep = min(1.0, times)
            chosen += [made[i] for i in rng.permutation(len(made))[: int(keep * len(made))]]
    return chosen


def optimizer(net, rate, head_rate):
    inner = list(net.encoder.parameters())
    outer = list(net.parser.parameters()) + list(net.taggers.parameters())
    return torch.optim.AdamW(
        [{"params": inner, "lr": rate, "base": rate}, {"params": outer, "lr": head_rate, "base": head_rate}],
        betas=(0.9, 0.98), weight_decay=0.01,
    )


def schedule(done):
    """Up over the first twentieth, then down along a cosine."""
    return done / 0.05 if done < 0.05 else 0.5 * (1 + math.cos(math.pi * (done - 0.05) / 0.95))


class Feed(torch.utils.data.IterableDataset):
    """Batches without end, made beside the training."""

    def __init__(self, sets, pieces, seed):
        self.sets, self.pieces, self.seed = sets, pieces, seed

    def __iter__(self):
        worker = torch.utils.data.get_worker_info()
        rng = np.random.default_rng(self.seed * 1000 + (worker.id if worker else 0))
        while True:
            for group in batches(epoch(self.sets, rng), self.pieces, rng):
                yield collate(group, KEPT)


def train(net, teachers, sets, args, device, tests, heads):
    begun = time.time()
    steps = optimizer(net, args.rate, args.head_rate)
    feed = torch.utils.data.DataLoader(Feed(sets, args.pieces, args.seed), batch_size=None, num_workers=args.workers)
    average, step, shown = copy.deepcopy(net), 0, begun
    for batch in feed:
        done = (time.time() - begun) / (60 * args.minutes)
        if args.steps:
            done = max(done, step / args.steps)
        if done >= 1:
            break
        for group in steps.param_groups:
            group["lr"] = group["base"] * schedule(done)
        batch = {key: value.to(device, non_blocking=True) for key, value in batch.items()}
        with torch.autocast(device, torch.bfloat16, enabled=device == "cuda"):
            out = run(net, batch)
            loss = loss_of(out, batch, args.smoothing)
            if teachers:
                with torch.no_grad():
                    taught = [run(teacher, batch) for teacher in teachers]
                loss = loss + args.taught * soft_loss(out, taught, batch)
        steps.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
        steps.step()
        step += 1
        blend(average, net, min(0.999, step / (step + 10)))
        if time.time() - shown > args.show:
            shown = time.time()
            print(f"step {step} {done:.2f} loss {loss.item():.3f} " + "; ".join(evaluate(average, tests, heads, device)[:1]), flush=True)
    print(f"{step} steps in {time.time() - begun:.0f} s")
    return average


@torch.no_grad()
def blend(average, net, keep):
    torch._foreach_lerp_(list(average.parameters()), list(net.parameters()), 1 - keep)


def teacher(path, pieces, heads, device):
    net = Net(pieces, heads)
    store.load(net, path)
    return net.to(device).eval()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--minutes", type=float, default=5)
    parser.add_argument("--steps", type=int, default=0, help="stop after so many, if the minutes last")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rate", type=float, default=4e-4)
    parser.add_argument("--head-rate", type=float, default=2e-3)
    parser.add_argument("--pieces", type=int, default=8192, help="pieces a batch")
    parser.add_argument("--smoothing", type=float, default=0.05)
    parser.add_argument("--dropout", type=float, default=0.1)
    parser.add_argument("--workers", type=int, default=6)
    parser.add_argument("--show", type=float, default=30, help="seconds between scores")
    parser.add_argument("--teachers", nargs="*", default=[], help="runs whose mean opinion is learned as well")
    parser.add_argument("--taught", type=float, default=1.0, help="how much that counts")
    parser.add_argument("--small", type=int, default=0, help="only so many sentences of each set, to try it out")
    args = parser.parse_args()
    torch.manual_seed(args.seed)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    heads = json.load(open(f"{args.data}/heads.json"))
    with gzip.open(f"{args.data}/data.pickle.gz") as file:
        sets = pickle.load(file)
    sets = {name: prepared(examples[: args.small or None]) for name, examples in sets.items()}
    tests = {name: rows for name, rows in sets.items() if name.startswith("dev_")}
    pieces = np.load(f"{args.data}/weights.npz")["word_emb"].shape[0]
    net = Net(pieces, heads, args.dropout).to(device)
    net.encoder.load(f"{args.data}/weights.npz")
    teachers = [teacher(path, pieces, heads, device) for path in args.teachers]
    average = train(net, teachers, sets, args, device, {"dev_ewt": tests["dev_ewt"]}, heads)
    for window in (0, 160):
        print(f"windows of {window}")
        print("\n".join(evaluate(average, tests, heads, device, window)), flush=True)
    os.makedirs(os.path.dirname(args.out) or ".", exist_ok=True)
    store.save(average, args.out)


if __name__ == "__main__":
    main()
