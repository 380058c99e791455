"""Variants of examples that make a reader of other conflicts: other names, other cases."""
import random

SWAPS = {
    "PER": ["person"], "Person": ["person"],
    "LOC": ["city", "town", "unit", "country"], "Location": ["city", "town", "unit", "country"],
    "ORG": ["group", "body", "force", "outlet"], "Organisation": ["group", "body", "force", "outlet"],
    "Nationality": ["people"],
}


def lists(path):
    """Names by their kind, from `kind<TAB>name` lines."""
    names = {}
    for line in open(path, encoding="utf8"):
        kind, name = line.rstrip("\n").split("\t")
        names.setdefault(kind, []).append(name.split())
    first, last = names.get("first", [["Ali"]]), names.get("last", [["Khan"]])
    rng = random.Random(7)
    names["person"] = names.get("person", []) + [rng.choice(first) + rng.choice(last) for _ in range(20000)]
    return names


def swapped(example, head, names, rng):
    """The example with other names of the same kinds for its own."""
    words, labels, at = [], [], 0
    old_words, old_labels = example["words"], example[head]
    while at < len(old_words):
        stop = at + 1
        while old_labels[at][0] == "B" and stop < len(old_words) and old_labels[stop][0] == "I":
            stop += 1
        kind = old_labels[at][2:]
        new = old_words[at:stop]
        if old_labels[at][0] == "B" and kind in SWAPS and rng.random() < 0.7:
            new = rng.choice(names[rng.choice([k for k in SWAPS[kind] if k in names])])
        marks = [old_labels[at]] + ["I-" + kind] * (len(new) - 1) if kind else old_labels[at:stop]
        words += new
        labels += marks
        at = stop
    return {"doc": example["doc"], "words": words, head: labels}


def cased(example, how):
    """The example in small letters or in capitals, as headlines and old wires are."""
    return {**example, "words": [how(word) for word in example["words"]]}


class Truecase:
    """Gives words in small letters the case that they have elsewhere."""

    def __init__(self, examples, names):
        counts = {}
        for example in examples:
            for word in example["words"][1:]:
                forms = counts.setdefault(word.lower(), {})
                forms[word] = forms.get(word, 0) + 1
        self.best = {word: max(forms, key=forms.get) for word, forms in counts.items()}
        self.names = {word.lower(): word for kind in names.values() for name in kind for word in name if word[:1].isupper()}

    def of(self, example):
        words = [self.best.get(word) or self.names.get(word, word) for word in example["words"]]
        words[0] = words[0][:1].upper() + words[0][1:]
        return {**example, "words": words}
