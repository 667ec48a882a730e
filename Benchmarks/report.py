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
        return row + ["", "", ""]
    return row + [f"{output.files:,}", megabytes(output.size), f"{output.pages / cost.wall:,.0f}"]


COST_HEAD = ["program", "user CPU s", "system s", "wall s", "peak MB", "files", "MB written", "pages/s"]


def ratio_rows(mechsite, again, rewritten, floor, clearing, hugo):
    """Each thing that is aimed at, with what was measured in this run."""
    rows = []
    if hugo:
        rows += [
            ["user CPU, mechsite to Hugo", "1/8", f"1/{hugo.user / mechsite.user:.1f}"],
            ["wall, mechsite to Hugo", "1/8", f"1/{hugo.wall / mechsite.wall:.1f}"],
            ["peak memory, mechsite to Hugo", "–", f"1/{hugo.peak / mechsite.peak:.1f}"]]
    rows += [
        ["user CPU, mechsite to the floor", "1.5", f"{mechsite.user / floor.user:.2f}"],
        ["peak memory of mechsite, MB", "250", megabytes(mechsite.peak)],
        ["wall, second build with nothing changed to the first", "0.33", f"{again.wall / mechsite.wall:.2f}"],
        ["files rewritten by it", "0", str(rewritten)]]
    if clearing:
        rows += [
            ["wall, clearance to mechsite", "1", f"{clearing.wall / mechsite.wall:.1f}"],
            ["peak memory of clearance, MB", "600", megabytes(clearing.peak)]]
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
