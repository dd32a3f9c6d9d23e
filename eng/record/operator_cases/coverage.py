"""Why an overload has no cases."""

import re

# What the last attempt said, and what that means.
REASONS = [
    (r"crashes", "crashes the process on the arguments tried"),
    (r"Could not run .* (with arguments from the|from the) '\w*'", "no kernel for dense tensors on the CPU"),
    (r"no value for an argument of type (.*)", r"takes a \1"),
    (r"a tensor of layout torch\.(\w+)", r"gives tensors of layout \1"),
    (r"a tensor of torch\.(q\w+)", r"gives quantized tensors (\1)"),
    (r"a (\w+)$", r"gives a \1"),
    (r"gives something else each time", "gives something else in each run"),
    (r"fails an internal check", "fails an internal check on the arguments tried"),
    (r"results are too large", "results are too large"),
]
# What the name tells where no arguments were found.
NAMES = [
    (r"[Dd]imname|names|^(align_|refine_|rename)", "for named tensors"),
    (r"cudnn|miopen|cuda|mps|hip\b|^_fused_(adam|sgd|adagrad)", "for another device"),
    (r"mkldnn|xnnpack|vulkan|nnpack|metal", "for another backend"),
    (r"quantize|fbgemm|^q_|fake_quant|^int_repr|dequant", "for quantized tensors"),
    (r"sparse|csr|csc|bsr|coo|coalesce|^_?n?n?z|^s(row|col)|^(c|r)\w+_indices", "for sparse tensors"),
    (r"nested|jagged", "for nested tensors"),
]


def reason(name, reasons):
    """Why no call of an overload became a case, of what each attempt said."""
    for said in reversed(reasons):
        for pattern, meaning in REASONS:
            found = re.match(pattern, said)
            if found:
                return found.expand(meaning)
    for pattern, meaning in NAMES:
        if re.search(pattern, name):
            return meaning
    return "no arguments found: " + " ".join((reasons[-1] if reasons else "nothing to try").split())[:160]
