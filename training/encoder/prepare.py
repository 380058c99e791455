"""Makes the training data, the cut vocabulary and the cut weights out of their sources.

    python3 prepare.py --data ../../../shared/data --pack granite.hmsemb --lists lists.tsv --sets SETS --out OUT

`--sets` has the splits of Wikigold and re3d as columns (see README.md)."""
import argparse
import gzip
import json
import os
import pickle
import random
import sys
from collections import Counter

import numpy as np

import pack
import sources
import variants
from pieces import Pieces, pruned

BIO = {
    "names": ["PER", "ORG", "LOC", "MISC"],
    "entities": None,
    "roles": ["PerpInd", "PerpOrg", "Target", "Victim", "Weapon"],
    "speech": ["source", "cue", "content"],
    "linked": ["PER", "ORG", "LOC", "MISC"],
    "tweets": ["PER", "ORG", "LOC", "MISC"],
    "causal": ["cause", "effect", "signal"],
}
TWEETS = {"person": "PER", "location": "LOC", "group": "ORG", "corporation": "ORG"}


def gather(args):
    """Every example, by the set that it comes from."""
    data, sets = args.data, args.sets
    read = {
        "ewt": sources.treebank(f"{data}/syntax/en_ewt-ud-train.rebuilt.conllu"),
        "gum": sources.treebank(args.gum, free_only=True),
        "wikigold": sources.columns(f"{sets}/wg.train", "names"),
        "tweets": sources.columns(f"{data}/names/wnut17/CONLL-format/data/train/wnut17train.conll", "tweets", TWEETS),
        "re3d": sources.columns(f"{sets}/re3d.trainfree", "entities"),
        "muc": sources.muc(f"{data}/muc4/train.json"),
        "polnear": sources.polnear(f"{data}/polnear/train"),
        "causal": sources.causal(f"{data}/causal/V2/train_subtask2.csv"),
        "dev_ewt": sources.treebank(f"{data}/syntax/en_ewt-ud-dev.conllu"),
        "dev_wikigold": sources.columns(f"{sets}/wg.test", "names"),
        "dev_re3d": sources.columns(f"{sets}/re3d.test", "entities"),
        "dev_muc": sources.muc(f"{data}/muc4/dev.json"),
        "dev_polnear": sources.polnear(f"{data}/polnear/dev"),
    }
    sets = {name: list(examples) for name, examples in read.items()}
    for tree, named in zip(sets["gum"], sources.linked(args.gum), strict=True):
        tree.update(named)
    return sets


def varied(sets, names, rng):
    """Adds the variants to the training sets, and gives MUC-4 its case."""
    truecase = variants.Truecase(sets["ewt"] + sets["wikigold"] + sets["polnear"] + sets["re3d"], names)
    for name in ("muc", "dev_muc"):
        small = sets[name]
        sets[name] = [truecase.of(example) for example in small]
        if name == "muc":
            sets["muc_small"] = rng.sample(small, len(small) // 4)
    for name, head, copies in (("wikigold", "names", 3), ("re3d", "entities", 3)):
        sets[name + "_swapped"] = [
            variants.swapped(example, head, names, rng) for example in sets[name] * copies if any(label != "O" for label in example[head])
        ]
    for name, share in (("ewt", 0.06), ("wikigold", 0.15), ("re3d", 0.15)):
        some = rng.sample(sets[name], int(len(sets[name]) * share))
        sets[name + "_cased"] = [variants.cased(example, rng.choice([str.lower, str.upper, str.title])) for example in some]
    return sets


def label_lists(sets):
    """The labels of every head; of tags and relations those of the training treebanks."""
    trees = sets["ewt"] + sets["gum"]
    heads = {head: sorted({label for example in trees for label in example[head]}) for head in ("upos", "xpos", "relation")}
    entities = {label[2:] for example in sets["re3d"] for label in example["entities"] if label != "O"}
    for head, kinds in BIO.items():
        heads[head] = ["O"] + [mark + kind for kind in kinds or sorted(entities) for mark in ("B-", "I-")]
    return heads


def encoded(example, pieces, heads):
    """Pieces of each word; labels as numbers, -100 for one that is not known."""
    coded = {"pieces": [pieces.of(word) for word in example["words"]], "doc": example.get("doc", -1)}
    for head, labels in heads.items():
        if head in example:
            known = {label: number for number, label in enumerate(labels)}
            coded[head] = np.array([known.get(label, -100) for label in example[head]], "i2")
    if "head" in example:
        coded["head"] = np.array(example["head"], "i2")
    return coded


def counted_words(sets, names, texts):
    """How often the training sets have each word; words of the texts and of the short lists of names count more."""
    counted = Counter(word for examples in sets.values() for example in examples for word in example["words"])
    for path in texts:
        words = open(path, encoding="utf8", errors="replace").read().split()
        counted.update(4 * [word.strip(".,;:!?\"'()[]“”‘’") for word in words])
    lists = [names[kind] for kind in ("group", "body", "force", "country", "people")]
    counted.update(4 * [word for kind in lists for name in kind for word in name])
    return counted


def cut_weights(tensors, rows):
    cut = dict(tensors)
    for name in ("word_emb", "word_emb.scales"):
        cut[name] = tensors[name][rows]
    return cut


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    for option in ("data", "gum", "pack", "lists", "sets", "out"):
        parser.add_argument("--" + option, required=True)
    parser.add_argument("--texts", nargs="*", default=[], help="more texts whose words the vocabulary keeps")
    parser.add_argument("--least", type=int, default=8, help="how often a piece must occur to be kept")
    args = parser.parse_args()
    rng = random.Random(11)
    names = variants.lists(args.lists)
    sets = varied(gather(args), names, rng)
    tensors, tokenizer = pack.read(args.pack)
    cut, rows = pruned(tokenizer, counted_words(sets, names, args.texts), args.least)
    pieces, heads = Pieces(cut), label_lists(sets)
    data = {name: [encoded(example, pieces, heads) for example in examples] for name, examples in sets.items()}
    os.makedirs(args.out, exist_ok=True)
    with gzip.open(f"{args.out}/data.pickle.gz", "wb", 6) as out:
        pickle.dump(data, out, protocol=4)
    json.dump(heads, open(f"{args.out}/heads.json", "w"))
    json.dump(cut, open(f"{args.out}/tokenizer.json", "w"), ensure_ascii=False)
    np.savez(f"{args.out}/weights.npz", **cut_weights(tensors, rows))
    for name, examples in sets.items():
        print(f"{name:<18}{len(examples):>7} sentences {sum(len(e['words']) for e in examples):>9} words")
    print(len(rows), "pieces", {head: len(labels) for head, labels in heads.items()}, file=sys.stderr)


if __name__ == "__main__":
    main()
