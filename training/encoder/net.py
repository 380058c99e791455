"""The network: the pretrained encoder with one small head a task."""
import math

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

import pack

HIDDEN, LAYERS, HEADS, OFFSET = 384, 6, 12, 2
ARC, REL = 192, 128
TAGGED = ["upos", "xpos", "names", "entities", "roles", "speech"]
# Tasks that only help training; the export leaves them out.
HELPING = ["linked", "tweets", "causal"]


class Layer(nn.Module):
    def __init__(self, dropout):
        super().__init__()
        self.qkv = nn.Linear(HIDDEN, 3 * HIDDEN)
        self.ao = nn.Linear(HIDDEN, HIDDEN)
        self.aln = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.f1 = nn.Linear(HIDDEN, 4 * HIDDEN)
        self.f2 = nn.Linear(4 * HIDDEN, HIDDEN)
        self.fln = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x, hide):
        batch, length, _ = x.shape
        qkv = self.qkv(x).view(batch, length, 3, HEADS, HIDDEN // HEADS)
        q, k, v = qkv.permute(2, 0, 3, 1, 4).unbind(0)
        scores = q @ k.transpose(-1, -2) / math.sqrt(HIDDEN // HEADS) + hide
        mixed = self.dropout(scores.softmax(-1)) @ v
        mixed = mixed.transpose(1, 2).reshape(batch, length, HIDDEN)
        x = self.aln(x + self.dropout(self.ao(mixed)))
        return self.fln(x + self.dropout(self.f2(F.gelu(self.f1(x)))))


class Encoder(nn.Module):
    def __init__(self, pieces, dropout=0.1):
        super().__init__()
        self.word_emb = nn.Embedding(pieces, HIDDEN)
        self.pos_emb = nn.Embedding(514, HIDDEN)
        self.emb_ln = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.dropout = nn.Dropout(dropout)

    def forward(self, ids, mask):
        # Positions count from 2 over what is no padding.
        positions = torch.cumsum(mask, 1) * mask + (OFFSET - 1)
        x = self.dropout(self.emb_ln(self.word_emb(ids) + self.pos_emb(positions)))
        hide = (1.0 - mask[:, None, None, :].to(x.dtype)) * -1e4
        for layer in self.layers:
            x = layer(x, hide)
        return x

    def load(self, path):
        """The pretrained weights; the one token type is added to the positions."""
        tensors = np.load(path)
        tensors = {name: tensors[name] for name in tensors.files}
        take = lambda name: torch.from_numpy(pack.floats(tensors, name))
        with torch.no_grad():
            self.word_emb.weight.copy_(take("word_emb"))
            self.pos_emb.weight.copy_(take("pos_emb") + take("type_emb")[0])
            fill(self.emb_ln, take, "emb_ln")
            for number, layer in enumerate(self.layers):
                for part in ("qkv", "ao", "aln", "f1", "f2", "fln"):
                    fill(getattr(layer, part), take, f"l{number}.{part}")


def fill(module, take, name):
    module.weight.copy_(take(name + ".w"))
    module.bias.copy_(take(name + ".b"))


def perceptron(width):
    return nn.Sequential(nn.Dropout(0.2), nn.Linear(HIDDEN, width), nn.GELU(), nn.Dropout(0.2))


class Parser(nn.Module):
    """Scores of heads (biaffine) and of relations (a sum of what the word and its head say)."""

    def __init__(self, relations):
        super().__init__()
        self.dep, self.head = perceptron(ARC), perceptron(ARC)
        self.join = nn.Linear(ARC, ARC, bias=False)
        self.bias = nn.Linear(ARC, 1, bias=False)
        self.rel_dep = nn.Sequential(perceptron(REL), nn.Linear(REL, relations))
        self.rel_head = nn.Sequential(perceptron(REL), nn.Linear(REL, relations))

    def forward(self, x):
        dep, head = self.join(self.dep(x)), self.head(x)
        dep = torch.cat([dep, torch.ones_like(dep[..., :1])], -1)
        head = torch.cat([head, self.bias(head)], -1)
        return {"arc_dep": dep, "arc_head": head, "rel_dep": self.rel_dep(x), "rel_head": self.rel_head(x)}


class Net(nn.Module):
    def __init__(self, pieces, heads, dropout=0.1):
        super().__init__()
        self.encoder = Encoder(pieces, dropout)
        self.parser = Parser(len(heads["relation"]))
        tagged = [head for head in TAGGED + HELPING if head in heads]
        self.taggers = nn.ModuleDict(
            {head: nn.Sequential(nn.Dropout(0.2), nn.Linear(HIDDEN, len(heads[head]))) for head in tagged}
        )

    def forward(self, ids, mask, first=None, last=None):
        """Logits at every piece; or at the words, by the places of their first and last pieces: arcs by
        the first, tags by the mean of both."""
        x = self.encoder(ids, mask)
        ends = x
        if first is not None:
            at = lambda places: x.gather(1, places[..., None].expand(-1, -1, HIDDEN))
            x, ends = at(first), (at(first) + at(last)) / 2
        out = self.parser(x)
        out.update({head: tagger(ends) for head, tagger in self.taggers.items()})
        return out
