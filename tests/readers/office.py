"""openpyxl and LibreOffice open every workbook and Word document of a folder and find what the plan says.

`python office.py FOLDER SOFFICE`; the last line says how many comparisons passed and failed.
"""

import json
import re
import subprocess
import sys
import tempfile
from datetime import date, datetime
from pathlib import Path
from xml.etree import ElementTree

import openpyxl

passed = failed = 0
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
MOST_LETTERS = 32_767


def check(name, ok, detail=""):
    global passed, failed
    if ok:
        passed += 1
    else:
        failed += 1
        print(f"FAILED {name}: {str(detail)[:600]}")


def clean(text):
    """What XML can hold; ends of lines as one sign."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(c for c in text if c in "\n\t" or (ord(c) >= 32 and not 127 <= ord(c) < 160 and c not in "\ufffe\uffff"))


def flat(text):
    return re.sub(r"\s+", " ", text).strip()


def cell(value):
    """A cell of the plan as Python sees it."""
    if value == "Blank":
        return None
    ((kind, content),) = value.items()
    if kind == "Date":
        return date.fromisoformat(content)
    return clean(content)[:MOST_LETTERS] if kind == "Text" else content


def seen(cell):
    return cell.value.date() if isinstance(cell.value, datetime) else cell.value


def workbook(name, file, book, whole):
    """`whole`: as it was written; else through another program, which may settle blanks and widths its own way."""
    opened = openpyxl.load_workbook(file)
    check(f"{name}: sheets", opened.sheetnames == [table["name"] for table in book["tables"]], opened.sheetnames)
    for sheet, table in zip(opened.worksheets, book["tables"]):
        place = f"{name}, {table['name']}"
        rows = [[column["head"] for column in table["columns"]]] + [[cell(value) for value in row] for row in table["rows"]]
        found = [[seen(one) for one in row] for row in sheet.iter_rows(max_row=len(rows), max_col=len(rows[0]))]
        same = (lambda a, b: a == b) if whole else (lambda a, b: a == b or (isinstance(a, str) and flat(a) == flat(b or "")))
        wrong = [(a, b) for one, two in zip(rows, found) for a, b in zip(one, two) if not same(a, b)]
        check(f"{place}: every cell", len(rows) == len(found) and not wrong, wrong[:3])
        check(f"{place}: nothing below", sheet.max_row <= len(rows), sheet.max_row)
        check(f"{place}: no formula", all(one.data_type != "f" for row in sheet.iter_rows() for one in row))
        dates = [one for row in sheet.iter_rows() for one in row if isinstance(one.value, datetime)]
        check(f"{place}: dates look like dates", all(one.is_date for one in dates))
        check(f"{place}: can be filtered", bool(sheet.auto_filter.ref), sheet.auto_filter.ref)
        check(f"{place}: the head is printed on each page", sheet.print_title_rows == "$1:$1", sheet.print_title_rows)
        check(f"{place}: prints on its side", sheet.page_setup.orientation == "landscape")
        if whole:
            # LibreOffice without a window keeps no view.
            check(f"{place}: the head stays in sight", sheet.freeze_panes == "B2", sheet.freeze_panes)
            check(f"{place}: one page wide", sheet.sheet_properties.pageSetUpPr.fitToPage and sheet.page_setup.fitToHeight == 0)
            # Columns of one width share an entry.
            spans = [(one.min, one.max, one.width) for one in sheet.column_dimensions.values()]
            widths = [next((width for low, high, width in spans if low <= n + 1 <= high), 0) for n in range(len(table["columns"]))]
            wanted = [column["width"] for column in table["columns"]]
            check(f"{place}: widths", all(abs(a - b) < 2 for a, b in zip(widths, wanted)), widths)


def blocks(outline):
    """All blocks of an outline in their order, columns laid one below the other."""
    waiting = [block for page in outline["pages"] for block in page["blocks"]]
    while waiting:
        block = waiting.pop(0)
        if "Columns" in block:
            waiting[:0] = block["Columns"][0] + block["Columns"][1]
        else:
            yield next(iter(block.items()))


def text_of(element):
    """The text of a paragraph, its breaks as blanks."""
    out = element.text or ""
    for part in element:
        out += " " if part.tag in (TEXT + "line-break", TEXT + "s", TEXT + "tab") else text_of(part)
        out += part.tail or ""
    return out


def word(name, file, outline):
    root = ElementTree.parse(file).getroot()
    expected = list(blocks(outline))
    headings = [flat(text_of(one)) for one in root.iter(TEXT + "h") if flat(text_of(one))]
    wanted = []
    for kind, content in expected:
        if kind in ("Bar", "Heading"):
            wanted.append(flat(clean(f"{content[0]}  {content[1]}")))
        elif kind == "Sub":
            wanted.append(flat(clean(content)))
    wanted = [text for text in wanted if text]
    found = [text for text in headings if text in wanted]
    check(f"{name}: headings in their order", found == wanted, (found[:3], wanted[:3]))
    tables = list(root.iter(TABLE + "table"))
    heads = [content for kind, content in expected if kind == "Table"]
    pairs = [content for kind, content in expected if kind == "Pairs" and content]
    check(f"{name}: tables", len(tables) == len(heads) + len(pairs), (len(tables), len(heads), len(pairs)))
    repeated = list(root.iter(TABLE + "table-header-rows"))
    check(f"{name}: heads are repeated", len(repeated) == len(heads), (len(repeated), len(heads)))
    rows = sum(len(list(table.iter(TABLE + "table-row"))) for table in tables)
    # Small print stands in a row of its own.
    notes = sum(1 for table in heads for row in table["rows"] if row["note"])
    wanted_rows = sum(len(table["rows"]) + 1 for table in heads) + notes + sum(len(one) for one in pairs)
    check(f"{name}: rows", rows == wanted_rows, (rows, wanted_rows))
    items = len([one for one in root.iter(TEXT + "list-item")])
    wanted_items = sum(len(content) for kind, content in expected if kind in ("Steps", "Checks", "List"))
    check(f"{name}: list items", items == wanted_items, (items, wanted_items))
    whole = flat(" ".join(text_of(one) for tag in ("p", "h") for one in root.iter(TEXT + tag)))
    for kind, content in expected:
        texts = []
        if kind == "Steps":
            texts = [step["what"] for step in content]
        elif kind in ("Text", "Quote", "Danger", "Note"):
            texts = [content]
        missing = [text for text in texts if flat(clean(text)) not in whole]
        check(f"{name}: the text of {kind}", not missing, missing[:2])


def convert(soffice, home, ending, files, folder):
    command = [soffice, f"-env:UserInstallation=file://{home}", "--headless", "--convert-to", ending, "--outdir", str(folder)]
    done = subprocess.run(command + [str(file) for file in files], capture_output=True, text=True, timeout=600)
    check(f"LibreOffice opens {len(files)} files as {ending}", done.returncode == 0, done.stdout[-400:] + done.stderr[-400:])


def main(folder, soffice):
    books = sorted(Path(folder).glob("*.xlsx"))
    documents = sorted(Path(folder).glob("*.docx"))
    check("there are files to read", len(books) > 5 and len(books) == len(documents), (len(books), len(documents)))
    with tempfile.TemporaryDirectory() as home, tempfile.TemporaryDirectory() as out:
        convert(soffice, home, "xlsx", books, out)
        convert(soffice, home, "fodt", documents, out)
        convert(soffice, home, "pdf", documents, out)
        for file in books:
            book = json.loads(file.with_suffix(".book.json").read_text("utf-8"))
            workbook(f"{file.stem}.xlsx with openpyxl", file, book, True)
            again = Path(out) / file.name
            check(f"{file.stem}.xlsx: LibreOffice opened it", again.is_file())
            if again.is_file():
                workbook(f"{file.stem}.xlsx with LibreOffice", again, book, False)
        for file in documents:
            outline = json.loads(file.with_suffix(".outline.json").read_text("utf-8"))
            text, pdf = Path(out) / f"{file.stem}.fodt", Path(out) / f"{file.stem}.pdf"
            check(f"{file.stem}.docx: LibreOffice opened it", text.is_file())
            if text.is_file():
                word(f"{file.stem}.docx", text, outline)
            pages = len(re.findall(rb"/Type\s*/Page[^s]", pdf.read_bytes())) if pdf.is_file() else 0
            check(f"{file.stem}.docx: is a PDF with its pages", pages >= max(1, len(outline["pages"])), pages)
    print(f"{passed} passed, {failed} failed")
    return failed


if __name__ == "__main__":
    sys.exit(1 if main(sys.argv[1], sys.argv[2]) else 0)
