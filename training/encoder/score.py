"""Scores: tags and arcs by word, names by span."""
from collections import Counter


def spans(labels):
    """(start, stop, kind) of every span of BIO labels; I after another kind begins one."""
    found, start = [], None
    for at, label in enumerate([*labels, "O"]):
        goes_on = label[0] == "I" and start is not None and labels[start][2:] == label[2:]
        if start is not None and not goes_on:
            found.append((start, at, labels[start][2:]))
            start = None
        if label != "O" and not goes_on:
            start = at
    return found


class Spans:
    """Precision, recall and F1 of typed spans."""

    def __init__(self):
        self.right, self.found, self.gold = Counter(), Counter(), Counter()

    def add(self, guessed, gold):
        guessed, gold = set(spans(guessed)), set(spans(gold))
        self.right.update(span[2] for span in guessed & gold)
        self.found.update(span[2] for span in guessed)
        self.gold.update(span[2] for span in gold)

    def f1(self, kind=None):
        pick = lambda counter: counter[kind] if kind else sum(counter.values())
        return 2 * pick(self.right) / max(pick(self.found) + pick(self.gold), 1)

    def text(self):
        kinds = " ".join(f"{kind} {self.f1(kind):.3f}" for kind in sorted(self.gold))
        return f"F1 {self.f1():.4f} ({kinds})"
