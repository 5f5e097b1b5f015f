"""A notebook as a page of the site: its words, its code, what its cells printed, its pictures as files beside it."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PICTURE = "image/svg+xml"
TABLE_DRESS = re.compile(r"<style.*?</style>\s*| border=\"\d+\"| class=\"dataframe\"| style=\"[^\"]*\"", re.DOTALL)


def notebook_page(path: Path) -> tuple[str, dict[str, str]]:
    """The page in Markdown, and the pictures by the names that it calls them by."""
    notebook = json.loads(path.read_text("utf-8"))
    parts: list[str] = []
    pictures: dict[str, str] = {}
    for cell in notebook["cells"]:
        source = "".join(cell["source"])
        if cell["cell_type"] == "markdown":
            parts.append(source)
            continue
        parts.append(f"```python\n{source}\n```")
        for output in cell["outputs"]:
            parts += shown(output, path.stem, pictures)
    parts.append(f"[This page as a notebook]({path.name}), and as [a script]({path.stem}.py).")
    return "\n\n".join(parts) + "\n", pictures


def shown(output: Any, stem: str, pictures: dict[str, str]) -> Iterator[str]:
    """What a cell gave: a picture, a table, or lines of text."""
    data = output.get("data", {})
    if PICTURE in data:
        name = f"{stem}-{len(pictures) + 1}.svg"
        pictures[name] = "".join(data[PICTURE])
        yield f"![{data_title(pictures[name])}]({name})"
    elif "text/html" in data:
        yield table("".join(data["text/html"]))
    elif "text/plain" in data or "text" in output:
        yield f"```text\n{''.join(data.get('text/plain') or output['text']).rstrip()}\n```"


def table(html: str) -> str:
    """A table without the dress of pandas, its cells running as their words do."""
    bare = TABLE_DRESS.sub("", html).replace("<td>", '<td dir="auto">')
    return re.sub(r"\n\s*", "", bare.replace("<div>", "").replace("</div>", ""))


def data_title(svg: str) -> str:
    """The title drawn in a picture, for those to whom it is not shown."""
    found = re.search(r"role-title-text.*?<text[^>]*>([^<]*)</text>", svg, re.DOTALL)
    return found[1] if found else "Chart"
