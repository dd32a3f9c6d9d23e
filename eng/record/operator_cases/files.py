"""The recorded files of one version."""

import gzip
import json


def letter(name):
    return next((character for character in name if character.isalpha()), "_").lower()


def write(folder, header, cases, coverage):
    """Writes the cases by overload, replacing those of the overloads given and keeping the others."""
    folder.mkdir(parents=True, exist_ok=True)
    lines, rows = kept(folder, set(coverage))
    for name, found in cases.items():
        if found:
            lines[name] = [json.dumps(case, separators=(",", ":")) for case in found]
    rows.update(coverage)
    files = {}
    for name in sorted(lines):
        files.setdefault(letter(name), []).extend(lines[name])
    for file in folder.glob("*.jsonl.gz"):
        file.unlink()
    for first, content in files.items():
        data = gzip.compress(("\n".join(content) + "\n").encode("ascii"), 9, mtime=0)
        (folder / f"{first}.jsonl.gz").write_bytes(data)
    table = ["overload\tcases\terrors\twith gradients\twhy none"] + ["\t".join(map(str, [name, *rows[name]])) for name in sorted(rows)]
    (folder / "coverage.tsv").write_text("\n".join(table) + "\n", encoding="utf-8")
    numbers = list(rows.values())
    header = {
        **header,
        "overloads": len(rows),
        "overloads with cases": sum(int(row[0]) > 0 for row in numbers),
        "overloads with gradients": sum(int(row[2]) > 0 for row in numbers),
        "operators": len({name.partition(".")[0] for name in rows}),
        "operators with cases": len({name.partition(".")[0] for name, row in rows.items() if int(row[0]) > 0}),
        "operators with gradients": len({name.partition(".")[0] for name, row in rows.items() if int(row[2]) > 0}),
        "cases": sum(int(row[0]) for row in numbers),
        "cases with gradients": sum(int(row[2]) for row in numbers),
        "cases of errors": sum(int(row[1]) for row in numbers),
    }
    (folder / "header.json").write_text(json.dumps(header, indent=2) + "\n", encoding="utf-8")
    return header


def kept(folder, replaced):
    """The lines of cases and the rows of the table that are there already and stay."""
    lines, rows = {}, {}
    for file in sorted(folder.glob("*.jsonl.gz")):
        for line in gzip.decompress(file.read_bytes()).decode("ascii").splitlines():
            name = json.loads(line)["op"]
            if name not in replaced:
                lines.setdefault(name, []).append(line)
    table = folder / "coverage.tsv"
    for row in table.read_text(encoding="utf-8").splitlines()[1:] if table.exists() else []:
        name, *numbers = row.split("\t")
        if name not in replaced:
            rows[name] = numbers
    return lines, rows
