"""One small file of every kind that is read, made on the spot."""

from __future__ import annotations

import gzip
import io
import json

from tests.readers.conftest import NEWS, tar_of, zip_of
from tests.readers.made_pdf import pdf_of, seen_from_the_left
from tests.readers.test_docx import docx_of, paragraph
from tests.readers.test_feeds import ATOM, RSS
from tests.readers.test_tables import ROWS, table
from tests.readers.test_telegram import PAGE as TELEGRAM
from tests.readers.test_telegram import export
from tests.readers.test_warc import PAGE, record

LINE = "أعلنت القوات الحكومية سيطرتها على مدينة الباب بعد معارك استمرت 12 شهرا."


def parquet_of(rows: list[dict[str, str]]) -> bytes:
    import pyarrow as pa
    from pyarrow import parquet

    out = io.BytesIO()
    parquet.write_table(pa.Table.from_pylist(rows), out)
    return out.getvalue()


def files() -> dict[str, bytes]:
    """Content by name; all of it reads."""
    line = json.dumps({"id": "line", "title": "عنوان", "date": "2018-03-20", "url": "https://sana.sy/9", "text": NEWS})
    return {
        "text.txt": NEWS.encode(),
        "old.txt": NEWS.encode("cp1256"),
        "lines.jsonl": line.encode(),
        "packed.jsonl.gz": gzip.compress(line.replace('"line"', '"packed"').encode()),
        "list.json": f"[{line.replace(chr(34) + 'line' + chr(34), chr(34) + 'listed' + chr(34))}]".encode(),
        "result.json": json.dumps(export()).encode(),
        "messages.html": TELEGRAM.encode(),
        "table.csv": table().encode(),
        "table.tsv": table([{**row, "id": f"t{at}"} for at, row in enumerate(ROWS)], separator="\t").encode(),
        "rows.parquet": parquet_of([{**row, "id": f"p{at}"} for at, row in enumerate(ROWS)]),
        "report.docx": docx_of(paragraph("عنوان التقرير", style="Title") + paragraph(NEWS)),
        "report.pdf": pdf_of([[seen_from_the_left(LINE)]], facts="/CreationDate(D:20180320)"),
        "page.html": PAGE.replace("<head>", '<head><link rel="canonical" href="https://www.sana.sy/5"/>').encode(),
        "feed.rss": RSS.encode(),
        "feed.xml": ATOM.encode(),
        "crawl.warc": record("https://sana.sy/6", PAGE),
        "crawl.warc.gz": gzip.compress(record("https://sana.sy/7", PAGE)),
        "pack.zip": zip_of({"zipped.txt": NEWS}),
        "pack.tar.gz": tar_of({"tarred.txt": NEWS}, "w:gz"),
    }
