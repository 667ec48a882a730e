"""Figures as Markdown."""

from pathlib import Path

BEGIN, END = "<!-- figures: begin ({}) -->", "<!-- figures: end ({}) -->"


def table(head, rows):
    lines = ["| " + " | ".join(head) + " |", "|---" + "|---:" * (len(head) - 1) + "|"]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows])


def megabytes(size):
    return f"{size / 1e6:,.0f}"


def cost_row(name, cost, output=None):
    row = [name, f"{cost.user:.2f}", f"{cost.system:.2f}", f"{cost.wall:.2f}", megabytes(cost.peak)]
    if output is None:
        return row + ["", "", "", ""]
    others = output.size - output.page_size
    return row + [
        f"{output.pages:,}", megabytes(output.page_size), megabytes(others), f"{output.pages / cost.wall:,.0f}"]


COST_HEAD = [
    "program", "user CPU s", "system s", "wall s", "peak MB", "pages", "MB of pages", "MB of other files", "pages/s"]


def times(one, other):
    """How many times one figure is the other; nothing where the other is too small for the kernel's clock."""
    return f"{one / other:.2f}" if other else "–"


def ratio_rows(mechsite, again, rewritten, floor, clearing, hugo, audit=None):
    """Each thing that is aimed at, with what was measured in this run."""
    rows = []
    if hugo:
        rows += [
            ["user CPU, mechsite to Hugo", "1/8", "1/" + times(hugo.user, mechsite.user)],
            ["wall, mechsite to Hugo", "1/8", "1/" + times(hugo.wall, mechsite.wall)],
            ["peak memory, mechsite to Hugo", "–", "1/" + times(hugo.peak, mechsite.peak)]]
    rows += [
        ["user CPU, mechsite to the floor", "1.5", times(mechsite.user, floor.user)],
        ["peak memory of mechsite, MB", "250", megabytes(mechsite.peak)],
        ["wall, second build with nothing changed to the first", "0.33", times(again.wall, mechsite.wall)],
        ["files rewritten by it", "0", str(rewritten)]]
    if clearing:
        rows += [
            ["wall, clearance to mechsite", "1", times(clearing.wall, mechsite.wall)],
            ["peak memory of clearance, MB", "600", megabytes(clearing.peak)]]
    if audit:
        rows.append(["wall, leak scan to mechsite", "1", times(audit.wall, mechsite.wall)])
    return rows


SLOPE_HEAD = [
    "pages", "MB written", "user CPU s", "wall s", "peak MB", "CPU µs a page", "CPU ms a MB", "peak KB a page",
    "clearance s"]


def slope_row(output, cost, clearing):
    used = cost.user + cost.system
    return [
        f"{output.pages:,}", megabytes(output.size), f"{cost.user:.2f}", f"{cost.wall:.2f}", megabytes(cost.peak),
        f"{1e6 * used / output.pages:,.0f}", f"{1e9 * used / output.size:,.1f}", f"{cost.peak / output.pages / 1e3:,.1f}",
        f"{clearing.wall:.1f}" if clearing else ""]


def put(document, name, words):
    """Puts words between the markers of that name in a document."""
    path = Path(document)
    text = path.read_text("utf-8")
    begin, end = BEGIN.format(name), END.format(name)
    before, rest = text.split(begin, 1)
    path.write_text(f"{before}{begin}\n\n{words}\n\n{end}{rest.split(end, 1)[1]}", "utf-8")
