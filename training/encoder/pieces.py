"""Byte-level pieces of words, and a vocabulary cut down to the pieces that a set of words needs."""
import copy
import json
from collections import Counter

from tokenizers import Tokenizer

SPECIAL = ["<s>", "<pad>", "</s>", "<unk>"]


class Pieces:
    """Cuts words into pieces; every word has a space before it."""

    def __init__(self, tokenizer):
        self.json = tokenizer
        self.tokenizer = Tokenizer.from_str(json.dumps(plain(tokenizer)))
        self.known = {}

    def of(self, word):
        if word not in self.known:
            self.known[word] = self.tokenizer.encode(" " + word, add_special_tokens=False).ids
        return self.known[word]


def plain(tokenizer):
    """Without template and padding, which are for whole texts; a word stays whole whatever is in it."""
    tokenizer = copy.deepcopy(tokenizer)
    for part in ("truncation", "padding", "post_processor", "normalizer"):
        tokenizer[part] = None
    tokenizer["pre_tokenizer"] = {"type": "ByteLevel", "add_prefix_space": False, "trim_offsets": False, "use_regex": False}
    tokenizer["added_tokens"] = []
    return tokenizer


def pruned(tokenizer, words, least):
    """The tokenizer with only the pieces that these words, with their counts, have often enough; and
    the old ids in the order of the new."""
    whole = Pieces(tokenizer)
    names = {number: piece for piece, number in tokenizer["model"]["vocab"].items()}
    counts = Counter()
    for word, count in words.items():
        counts.update({names[number]: count for number in whole.of(word)})
    used = {piece for piece, count in counts.items() if count >= least}
    vocabulary = tokenizer["model"]["vocab"]
    keep = set(SPECIAL) | {piece for piece in vocabulary if len(piece) == 1}
    merges = with_ancestors(tokenizer["model"]["merges"], used, keep)
    order = sorted(keep, key=vocabulary.get)
    order.sort(key=lambda piece: SPECIAL.index(piece) if piece in SPECIAL else len(SPECIAL))
    cut = plain(tokenizer)
    cut["model"]["vocab"] = {piece: number for number, piece in enumerate(order)}
    cut["model"]["merges"] = merges
    return cut, [vocabulary[piece] for piece in order]


def with_ancestors(merges, used, keep):
    """The merges that lead to the used pieces, in order; `keep` gets every piece on the way."""
    halves = {}
    for merge in merges:
        left, right = merge.split(" ") if isinstance(merge, str) else merge
        halves.setdefault(left + right, (left, right))
    waiting = list(used)
    while waiting:
        piece = waiting.pop()
        if piece in keep:
            continue
        keep.add(piece)
        waiting.extend(halves.get(piece, ()))
    made = []
    for merge in merges:
        left, right = merge.split(" ") if isinstance(merge, str) else merge
        if left in keep and right in keep and left + right in keep:
            made.append(f"{left} {right}")
    return made
