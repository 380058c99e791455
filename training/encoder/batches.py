"""Windows of consecutive sentences, in batches of like length. Word 0 of each window is `<s>`, the root."""
import numpy as np
import torch

LONGEST = 250
START, PAD, END = 0, 1, 2
UNKNOWN = 3


class Sentence:
    """Its pieces, the first and the last piece of each word, its labels and its document."""

    def __init__(self, example):
        words = [word or [UNKNOWN] for word in example["pieces"]]
        lengths = np.array([len(word) for word in words], "i8")
        self.pieces = np.array([piece for word in words for piece in word], "i8")
        self.last = lengths.cumsum() - 1
        self.first = self.last - lengths + 1
        self.labels = {head: value for head, value in example.items() if head not in ("pieces", "doc")}
        self.doc = example["doc"]


def prepared(examples):
    sentences = [Sentence(example) for example in examples]
    return [sentence for sentence in sentences if len(sentence.pieces) + 2 <= LONGEST]


def windows(sentences, length):
    """Consecutive sentences of one document together, as long as `length()` says for each window."""
    made, window, size, most = [], [], 0, 0
    for sentence in sentences:
        fits = window and window[-1].doc == sentence.doc >= 0 and size + len(sentence.pieces) <= most
        if not fits:
            if window:
                made.append(window)
            window, size, most = [], 2, length()
        window.append(sentence)
        size += len(sentence.pieces)
    return made + ([window] if window else [])


def pieces_of(window):
    return 2 + sum(len(sentence.pieces) for sentence in window)


class Row:
    """A window as arrays: labels of the root are -100, heads count from the window's beginning."""

    def __init__(self, window, heads):
        self.ids = np.concatenate([[START], *[sentence.pieces for sentence in window], [END]])
        self.first, self.last, self.of, shift, words = [np.zeros(1, "i8")], [np.zeros(1, "i8")], [np.full(1, -1)], 1, 0
        labels = {head: [np.full(1, -100)] for head in heads}
        for number, sentence in enumerate(window):
            count = len(sentence.first)
            self.first.append(sentence.first + shift)
            self.last.append(sentence.last + shift)
            self.of.append(np.full(count, number))
            for head in heads:
                values = sentence.labels.get(head, np.full(count, -100))
                labels[head].append(np.where(values > 0, values + words, values) if head == "head" else values)
            shift += len(sentence.pieces)
            words += count
        self.first, self.last, self.of = (np.concatenate(part) for part in (self.first, self.last, self.of))
        self.labels = {head: np.concatenate(values) for head, values in labels.items()}


def collate(group, heads):
    """Windows as one batch of tensors; only heads with a label in it."""
    rows = [Row(window, heads) for window in group]
    length, words = max(len(row.ids) for row in rows), max(len(row.first) for row in rows)
    tensors = {
        "ids": filled([row.ids for row in rows], length, PAD),
        "first": filled([row.first for row in rows], words, 0),
        "last": filled([row.last for row in rows], words, 0),
        "of": filled([row.of for row in rows], words, -2),
    }
    for head in heads:
        values = filled([row.labels[head] for row in rows], words, -100)
        if (values != -100).any():
            tensors[head] = values
    return {name: torch.from_numpy(value) for name, value in tensors.items()}


def filled(rows, width, value):
    out = np.full((len(rows), width), value, "i8")
    for at, row in enumerate(rows):
        out[at, : len(row)] = row
    return out


def batches(group, pieces, rng=None):
    """Windows in batches of about so many pieces; shuffled where a generator is given."""
    sizes = [pieces_of(window) for window in group]
    noise = rng.uniform(0, 8, len(group)) if rng is not None else np.zeros(len(group))
    made, batch = [], []
    for index in np.argsort(np.array(sizes) + noise, kind="stable"):
        if batch and (len(batch) + 1) * (sizes[index] + 8) > pieces:
            made.append(batch)
            batch = []
        batch.append(group[index])
    made.append(batch)
    if rng is not None:
        rng.shuffle(made)
    return made
