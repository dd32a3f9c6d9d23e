"""torch.func, under the name it had before 2.0."""

try:
    from torch import func
except ImportError:
    import functorch as func

__all__ = ["func"]
