"""Writes a trained network as ONNX with int8 weights, and what a reader of it must know.

    python3 export.py --data OUT --run RUN --out FOLDER"""
import argparse
import json
import os

import numpy as np
import onnx
import onnx.numpy_helper
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

import store
from batches import LONGEST
from net import TAGGED, Net

NAMES = ["arc_dep", "arc_head", "rel_dep", "rel_head", *TAGGED]


class Exported(torch.nn.Module):
    """The network with its outputs in a row."""

    def __init__(self, net):
        super().__init__()
        self.net = net

    def forward(self, input_ids, attention_mask):
        out = self.net(input_ids, attention_mask)
        return tuple(out[name] for name in NAMES)


def trained(data, run):
    heads = json.load(open(f"{data}/heads.json"))
    net = Net(np.load(f"{data}/weights.npz")["word_emb"].shape[0], heads)
    if run:
        store.load(net, run)
    else:
        net.encoder.load(f"{data}/weights.npz")
    return net.eval(), heads


def write(net, path):
    ids = torch.tensor([[0, 10, 11, 2], [0, 12, 2, 1]])
    free = {0: "batch", 1: "length"}
    torch.onnx.export(
        Exported(net), (ids, (ids != 1).long()), path, input_names=["input_ids", "attention_mask"], output_names=NAMES,
        dynamic_axes={name: free for name in ["input_ids", "attention_mask", *NAMES]}, opset_version=17, dynamo=False,
    )


def shrink(path):
    """Stores the matrices as int8 with a scale a column; a reader unpacks them once."""
    model = onnx.load(path)
    graph = model.graph
    multiplied = {node.input[1] for node in graph.node if node.op_type == "MatMul"}
    for tensor in [tensor for tensor in graph.initializer if tensor.name in multiplied]:
        values = onnx.numpy_helper.to_array(tensor)
        scales = np.maximum(np.abs(values).max(0), 1e-8).astype("f4") / 127
        packed = np.round(values / scales).astype("i1")
        graph.initializer.remove(tensor)
        parts = {"packed": packed, "scales": scales, "zeros": np.zeros(len(scales), "i1")}
        names = {part: f"{tensor.name}.{part}" for part in parts}
        graph.initializer.extend(onnx.numpy_helper.from_array(value, names[part]) for part, value in parts.items())
        unpack = onnx.helper.make_node("DequantizeLinear", list(names.values()), [tensor.name], axis=1)
        graph.node.insert(0, unpack)
    onnx.save(model, path)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", required=True)
    parser.add_argument("--run", help="what train.py saved; without it the heads are random")
    parser.add_argument("--out", required=True)
    args = parser.parse_args()
    net, heads = trained(args.data, args.run)
    os.makedirs(args.out, exist_ok=True)
    plain, small = f"{args.out}/plain.onnx", f"{args.out}/encoder.onnx"
    write(net, plain)
    # Weights alone are int8: with activations in int8 too, arcs lose 2.5 points (measure.py).
    quantize_dynamic(plain, small, weight_type=QuantType.QInt8, op_types_to_quantize=["Gather"])
    shrink(small)
    os.remove(plain)
    told = {"max_length": LONGEST, "heads": {**{head: heads[head] for head in TAGGED}, "relations": heads["relation"]}}
    json.dump(told, open(f"{args.out}/encoder.json", "w"), indent=1)
    with open(f"{args.out}/tokenizer.json", "w") as out:
        out.write(open(f"{args.data}/tokenizer.json").read())
    print({name: os.path.getsize(f"{args.out}/{name}") for name in os.listdir(args.out)})
    print(sorted({node.op_type for node in onnx.load(small).graph.node}))


if __name__ == "__main__":
    main()
