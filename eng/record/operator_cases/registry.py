"""The operators that PyTorch has registered with its dispatcher."""

import functools

import torch

# Arguments that are dtypes; the registry keeps the type as a plain integer.
DTYPES = {"dtype", "out_dtype", "input_dtype", "cpu_dtype", "cuda_dtype", "index_dtype", "compressed_indices_dtype"}


class Argument:
    def __init__(self, argument):
        self.name = argument.name
        self.type = str(argument.type).replace("SymInt", "int")
        self.length = argument.N
        self.keyword_only = argument.kwarg_only
        self.required = not argument.has_default_value()
        self.written = argument.alias_info is not None and argument.alias_info.is_write
        self.out = argument.is_out
        self.optional = self.type.startswith("Optional[")
        self.element = self.type[len("Optional["):-1] if self.optional else self.type

    @property
    def dtype(self):
        return self.name in DTYPES and self.element == "int"


class Overload:
    """An overload of an operator, named as in `add.Tensor`: without its namespace."""

    def __init__(self, schema):
        self.schema = str(schema)
        self.base = schema.name[len("aten::"):]
        self.name = self.base + ("." + schema.overload_name if schema.overload_name else "")
        self.arguments = [Argument(argument) for argument in schema.arguments]
        self.outputs = [argument for argument in self.arguments if argument.out]
        self.inputs = [argument for argument in self.arguments if not argument.out]
        self.written = [argument.name for argument in self.arguments if argument.written]
        self.in_place = bool(self.written) and not self.outputs
        self.returns = [str(result.type) for result in schema.returns]

    @functools.cached_property
    def call(self):
        base, _, overload = self.name.partition(".")
        return torch._C._get_operation_overload("aten::" + base, overload)[0]


@functools.cache
def overloads():
    """Every overload by its name. TorchScript's own, which have a schema and no place in the dispatcher, are left out."""
    found = {}
    for schema in torch._C._jit_get_all_schemas():
        if schema.name.startswith("aten::"):
            name = schema.name + ("." + schema.overload_name if schema.overload_name else "")
            if torch._C._dispatch_has_kernel(name):
                overload = Overload(schema)
                found[overload.name] = overload
    return dict(sorted(found.items()))


@functools.cache
def by_base():
    """The overloads of each operator."""
    found = {}
    for overload in overloads().values():
        found.setdefault(overload.base, []).append(overload)
    return found
