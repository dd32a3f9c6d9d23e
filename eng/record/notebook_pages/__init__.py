def out(value):
    """Shows a value as a notebook shows that of a cell's last line."""
    print(repr(value))
