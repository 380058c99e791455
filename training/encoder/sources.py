"""The training sets as examples: the words of a sentence, and for each head its labels, one a word."""
import csv
import glob
import json
import os
import re

GUM_FREE = {"news", "interview", "bio", "voyage", "speech", "textbook", "academic", "court"}
WORD = re.compile(r"\w+(?:[.'’]\w+)*|[^\w\s]")
SENTENCE = re.compile(r"\n+|(?<=[.!?])[\"”’)]*\s+(?=[\"“‘(]*[A-Z0-9])|(?<=[.!?])  +|$")


def treebank(path, free_only=False):
    """Sentences of a treebank in CoNLL-U; of GUM only genres whose texts may be built upon."""
    genre, rows, document = None, [], 0
    for line in open(path, encoding="utf8"):
        document += line.startswith("# newdoc")
        if line.startswith("# meta::genre"):
            genre = line.split("=")[1].strip()
        if line.strip() == "":
            example = rows and tree(rows, document)
            if example and not (free_only and (genre not in GUM_FREE or damaged(example))):
                yield example
            rows = []
        elif line[0].isdigit() and line.split("\t")[0].isdigit():
            rows.append(line.rstrip("\n").split("\t"))


def tree(rows, document):
    if any(not row[6].isdigit() for row in rows):
        return None
    return {
        "doc": document,
        "words": [row[1] for row in rows],
        "upos": [row[3] for row in rows],
        "xpos": [row[4] for row in rows],
        "head": [int(row[6]) for row in rows],
        "relation": [row[7] for row in rows],
    }


def damaged(example):
    return any(set(word) == {"_"} for word in example["words"])


def linked(path):
    """Names in GUM: the entities with an article of their own."""
    kinds = {"person": "PER", "place": "LOC", "organization": "ORG"}
    words, labels, open_, genre = [], [], [], None
    for line in open(path, encoding="utf8"):
        if line.startswith("# meta::genre"):
            genre = line.split("=")[1].strip()
        if not line.strip():
            if words and genre in GUM_FREE and not damaged({"words": words}):
                yield {"words": words, "linked": spans(len(words), labels)}
            words, labels, open_ = [], [], []
        elif line.split("\t")[0].isdigit():
            cells = line.rstrip("\n").split("\t")
            words.append(cells[1])
            entity = re.search(r"Entity=([^|]*)", cells[9])
            for mark in re.findall(r"\([^()]*\)?|[^()]*\)", entity.group(1)) if entity else []:
                begin(mark, open_, len(words) - 1)
                end(mark, open_, labels, len(words), kinds)


def begin(mark, open_, at):
    if mark.startswith("("):
        fields = mark.strip("()").split("-")
        open_.append((fields[0], fields[1] if len(fields) > 1 else "", fields[-1], at))


def end(mark, open_, labels, at, kinds):
    if not mark.endswith(")") or not open_:
        return
    number = mark.strip("()").split("-")[0]
    place = next((i for i in range(len(open_) - 1, -1, -1) if open_[i][0] == number), None)
    if place is None:
        return
    _, kind, identity, start = open_.pop(place)
    if identity[:1].isupper():
        labels.append((start, at, kinds.get(kind, "MISC")))


def spans(length, found):
    """Labels in BIO of spans of words; of those that overlap the longest."""
    labels = ["O"] * length
    for start, stop, kind in sorted(found, key=lambda span: (span[0] - span[1], span[0])):
        if all(label == "O" for label in labels[start:stop]):
            labels[start:stop] = ["B-" + kind] + ["I-" + kind] * (stop - start - 1)
    return labels


def columns(path, head, kinds=None):
    """Words with a label each in BIO or IO columns."""
    words, labels, document = [], [], 0
    for line in [*open(path, encoding="utf8"), "\n"]:
        cells = line.split()
        if len(cells) < 2 or cells[0] == "-DOCSTART-":
            if words:
                yield {"doc": document, "words": words, head: opened(labels)}
            words, labels = [], []
            document += line.startswith("-DOCSTART-")
            continue
        label = cells[-1]
        if kinds and label != "O":
            label = f"{label[:2]}{kinds.get(label[2:], 'MISC')}"
        words.append(cells[0])
        labels.append(label)


def opened(labels):
    """IO to BIO: whatever begins a run begins with B."""
    out, last = [], "O"
    for label in labels:
        begins = label != "O" and (label[0] == "B" or last == "O" or last[2:] != label[2:])
        out.append("B" + label[1:] if begins else label)
        last = label
    return out


def marked(text, found, head, document):
    """The sentences of a text with the labels of its character spans, the later over the earlier."""
    at = 0
    for match in SENTENCE.finditer(text):
        tokens = [(m.start() + at, m.end() + at) for m in WORD.finditer(text[at : match.end()])]
        if tokens and len(tokens) <= 120:
            labels = ["O"] * len(tokens)
            for start, stop, kind in found:
                inside = [i for i, (a, b) in enumerate(tokens) if a < stop and b > start]
                for i in inside:
                    labels[i] = ("B-" if i == inside[0] and tokens[i][0] >= start else "I-") + kind
            yield {"doc": document, "words": [text[a:b] for a, b in tokens], head: opened(labels)}
        at = match.end()


def muc(path):
    """MUC-4 in the form of GTT: whoever or whatever a template names, wherever the text does."""
    for number, line in enumerate(open(path, encoding="utf8")):
        document = json.loads(line)
        text, found = document["doctext"], []
        for role in ("Target", "Victim", "Weapon", "PerpInd", "PerpOrg"):
            for template in document["templates"]:
                for entity in template.get(role, []):
                    for mention, _ in entity:
                        for match in re.finditer(r"\b" + re.escape(mention) + r"\b", text):
                            found.append((match.start(), match.end(), role))
        yield from marked(text, found, "roles", number)


def polnear(folder):
    """Who says what: sources and cues over what is said."""
    annotated = {}
    for path in sorted(glob.glob(os.path.join(folder, "attributions", "*.ann"))):
        annotated.setdefault(os.path.basename(path).rsplit("_", 1)[0] + ".txt", path)
    for number, (name, path) in enumerate(annotated.items()):
        text = open(os.path.join(folder, "text", name), encoding="utf8").read()
        found = []
        for line in open(path, encoding="utf8"):
            cells = line.lstrip("\ufeff").rstrip("\n").split("\t")
            if not cells[0].startswith("T") or len(cells) < 2:
                continue
            kind, places = cells[1].split(" ", 1)
            if kind in ("Source", "Cue", "Content"):
                for place in places.split(";"):
                    start, stop = place.split()
                    found.append((int(start), int(stop), kind.lower()))
        found.sort(key=lambda span: (span[2] != "content", span[0]))
        yield from marked(text, found, "speech", number)


def causal(path):
    """Causes, effects and their signals of the Causal News Corpus."""
    for row in csv.DictReader(open(path, encoding="utf-8-sig")):
        if "<ARG0>" not in row["text_w_pairs"]:
            continue
        words, labels, inside = [], [], []
        for part in re.findall(r"</?(?:ARG0|ARG1|SIG\d)>|[^<>\s]+", row["text_w_pairs"]):
            if part.startswith("</"):
                inside.remove(part[2:-1][:3] if part[2:5] == "SIG" else part[2:-1])
            elif part.startswith("<"):
                inside.append(part[1:-1][:3] if part[1:4] == "SIG" else part[1:-1])
            else:
                words.append(part)
                labels.append("I-" + {"ARG0": "cause", "ARG1": "effect", "SIG": "signal"}[inside[-1]] if inside else "O")
        yield {"words": words, "causal": opened(labels)}
