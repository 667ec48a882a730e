#!/usr/bin/env python3
"""Validates a folder of records against the JSON Schemas in docs/schemas.

Usage: validate-records.py [RECORDS]        (default: the folder records of this project)
       validate-records.py MAPPING.yaml     (the mapping of an import)

Needs the Debian packages python3-jsonschema and python3-yaml. Messages name files, keys and rules, never the words of a
record. The exit code is 0 when everything passed; the last line is always "N passed, N failed".
"""

import json
import re
import sys
from pathlib import Path

import yaml
from jsonschema import Draft202012Validator, FormatChecker

ROOT = Path(__file__).resolve().parents[2]
SCHEMAS = ROOT / "docs" / "schemas"

# Which files there are, and what each has to be. Anything else is a stranger.
FILES = [
    (r"parties\.json", "demonstration-parties"),
    (r"persons\.yaml", "persons"),
    (r"settings\.yaml", "settings"),
    (r"import\.lock\.json", "import-lock"),
    (r"profiles/[^/]+\.json", "profile"),
    (r"reviews/[^/]+\.json", "review"),
    (r"consents/[^/]+\.lock\.json", "consent-lock"),
    (r"consents/[^/]+\.yaml", "consent"),
    (r"agreements/[^/]+\.lock\.json", "agreement-lock"),
    (r"mapping:.*", "import-mapping"),
    (r"attachments/[0-9a-f]{64}\.(pdf|png|jpg|txt|csv|words\.txt)", None),
    (r"([^/]+/)?README\.md", None),
]

# Rules of the schemas whose names say too little.
WORDS = {
    "anyOf": "expected at least one selector under include or exclude",
    "format": "no day of the calendar",
    "maxProperties": "an address stands alone: remove the other keys",
    "minItems": "expected at least one member",
    "minLength": "empty",
    "minProperties": "expected at least one key",
}


class Fault(Exception):
    """What makes a file unreadable."""


class PlainLoader(yaml.SafeLoader):
    """Reads YAML as the programs do: no dates, no truth values, no keys that occur twice."""

    def construct_mapping(self, node, deep=False):
        keys = [key.value for key, _ in node.value]
        for key in sorted({key for key in keys if keys.count(key) > 1}):
            raise Fault(f'the key "{key}" occurs twice')
        return super().construct_mapping(node, deep)


PlainLoader.yaml_implicit_resolvers = {}
PlainLoader.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"^(0|-?[1-9][0-9]*)$"), list("-0123456789"))
PlainLoader.add_implicit_resolver("tag:yaml.org,2002:float", re.compile(r"^[0-9]+\.[0-9]+$"), list("0123456789"))
PlainLoader.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"^(~|null|)$"), ["~", "n", ""])


def unique_keys(pairs):
    keys = [key for key, _ in pairs]
    for key in sorted({key for key in keys if keys.count(key) > 1}):
        raise Fault(f'the key "{key}" occurs twice')
    return dict(pairs)


def read(path):
    text = path.read_bytes().decode("utf-8")
    if path.suffix == ".yaml":
        return yaml.load(text, PlainLoader)
    return json.loads(text, object_pairs_hook=unique_keys)


def place(error):
    """Where the fault is, such as $.responses[3].answer."""
    return "$" + "".join(f"[{key}]" if isinstance(key, int) else f".{key}" for key in error.absolute_path)


def explanation(error):
    """What is wrong, in words that hold nothing of the record but its keys."""
    rule, wanted = error.validator, error.validator_value
    if rule == "additionalProperties" and wanted is False:
        return "unknown key: " + ", ".join(sorted(set(error.instance) - set(error.schema["properties"])))
    if rule == "required":
        return "missing key: " + ", ".join(key for key in wanted if key not in error.instance)
    if rule in ("enum", "const"):
        return f"expected {json.dumps(wanted, ensure_ascii=False)}"
    if rule == "type":
        return "expected " + (wanted if isinstance(wanted, str) else " or ".join(wanted))
    if rule in WORDS:
        return WORDS[rule]
    return f"does not fulfil {rule}: {json.dumps(wanted, ensure_ascii=False)[:160]}"


def leaves(error):
    """The faults proper behind a choice between a value and null; other choices are faults themselves."""
    if error.validator != "oneOf":
        return [error]
    causes = [cause for cause in error.context if (cause.validator, cause.validator_value) != ("type", "null")]
    return [leaf for cause in causes for leaf in leaves(cause)]


def faults_of_schema(schema):
    """A schema has to be one, and has to explain every field to whoever reads it."""
    Draft202012Validator.check_schema(schema)
    faults = []

    def visit(node, path):
        if isinstance(node, dict):
            if node.get("type") == "object" and "properties" in node:
                if node.get("additionalProperties") is not False:
                    faults.append(f"{path}: allows unknown keys")
                for key, field in node["properties"].items():
                    if not field.get("title") or not field.get("description"):
                        faults.append(f"{path}.{key}: has no title or no description")
            for key, value in node.items():
                visit(value, f"{path}.{key}")

    visit(schema, "$")
    return faults


def faults_of_record(name, path, validators):
    for pattern, kind in FILES:
        if re.fullmatch(pattern, name):
            if kind is None:
                return []
            errors = [leaf for error in validators[kind].iter_errors(read(path)) for leaf in leaves(error)]
            return [f"{place(error)}: {explanation(error)}" for error in sorted(errors, key=place)]
    return ["a file that does not belong to the records"]


def check(name, faults):
    """Runs one check, prints what is wrong, and tells whether it passed."""
    try:
        found = faults()
    except (Fault, UnicodeDecodeError, json.JSONDecodeError) as fault:
        found = [str(fault)]
    except yaml.YAMLError as fault:
        mark = getattr(fault, "problem_mark", None)
        found = [f"no well-formed YAML{f' at line {mark.line + 1}' if mark else ''}"]
    for line in found:
        print(f"{name}: {line}")
    return not found


def main():
    records = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "records"
    results, validators = [], {}
    for path in sorted(SCHEMAS.glob("*.schema.json")):
        schema = json.loads(path.read_text("utf-8"))
        results.append(check(f"docs/schemas/{path.name}", lambda: faults_of_schema(schema)))
        validators[path.name.removesuffix(".schema.json")] = Draft202012Validator(schema, format_checker=FormatChecker())
    paths = sorted(path for path in records.rglob("*") if not path.is_dir())
    if records.is_file():
        paths = [records]
    for path in paths:
        name = f"mapping:{path.name}" if path == records else path.relative_to(records).as_posix()
        results.append(check(name, lambda: faults_of_record(name, path, validators)))
    if not paths:
        results.append(check(str(records), lambda: ["no records here"]))
    print(f"{results.count(True)} passed, {results.count(False)} failed")
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
