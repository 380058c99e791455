"""Reads the pretrained encoder: granite-embedding-30m-english, int8 (Apache-2.0)."""
import json
import struct

import numpy as np

GROUP = 64


def read(path):
    """The tensors as stored, by their names, and the tokenizer.

    A tensor is float32, or int8 with a float32 scale for every 64 values of a row.
    """
    blob = open(path, "rb").read()
    (length,) = struct.unpack("<Q", blob[8:16])
    header = json.loads(blob[16 : 16 + length])
    at = 16 + length
    tokenizer = json.loads(blob[at : at + header["tokenizer_len"]])
    at += header["tokenizer_len"]
    tensors = {}
    for row in header["tensors"]:
        tensors.update(stored(row, blob[at : at + row["len"]]))
        at += row["len"]
    return tensors, tokenizer


def stored(row, data):
    name, shape = row["name"], row["shape"]
    if row["dtype"] == "f32":
        return {name: np.frombuffer(data, "<f4").reshape(shape)}
    count = int(np.prod(shape))
    return {
        name: np.frombuffer(data[:count], "i1").reshape(shape),
        name + ".scales": np.frombuffer(data[count:], "<f4").reshape(shape[0], -1),
    }


def floats(tensors, name):
    """A tensor as float32."""
    values = tensors[name].astype("f4")
    if name + ".scales" not in tensors:
        return values
    scales = np.repeat(tensors[name + ".scales"], GROUP, axis=1)
    return values * scales
