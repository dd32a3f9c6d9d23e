"""Runs lines of Python given as JSON, [{"code": ..., "prints": ...}], and prints as JSON what each printed."""

import contextlib
import io
import json
import sys

names = {}
exec("import numpy as np, torch", names)
if not hasattr(names["torch"], "func"):
    # Before 2.0 it was a package of its own.
    import functorch
    names["torch"].func = functorch
printed = []
for line in json.load(sys.stdin):
    output = io.StringIO()
    with contextlib.redirect_stdout(output):
        if line["prints"]:
            try:
                compile(line["code"], "page", "eval")
                is_print = line["code"].startswith("print(")
                exec(line["code"] if is_print else "print({})".format(line["code"]), names)
            except SyntaxError:
                exec(line["code"], names)
        else:
            exec(line["code"], names)
    printed.append(output.getvalue())
json.dump(printed, sys.stdout)
