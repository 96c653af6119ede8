# SPDX-License-Identifier: GPL-3.0-or-later
"""Requests made from the schemas of platform/openapi.yaml: valid ones, edges, and wrong ones."""
import json
import random
import re

try:
    from re import _parser as regex_parser
except ImportError:  # Python before 3.11
    import sre_parse as regex_parser

ODD_TEXTS = ["", " ", "0", "-1", "null", "ä" * 40, "電話", "\U0001F600", "a\u0000b", "'; DROP TABLE lines; --", "%00", "../../etc/passwd",
             "x" * 300, "{}", "1e9", "2026-13-40", "9" * 40]
WRONG_VALUES = [None, True, -1, 0, 1.5, 10**20, "", "x", "x" * 400, [], {}, [1], {"a": 1}, "\u0000", [[[]]]]
LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
MISSING = object()


class Maker:
    """Values for the schemas of a contract; known(name) gives values that earlier answers had for a field, or nothing."""

    def __init__(self, contract, rng, known):
        self.contract = contract
        self.rng = rng
        self.known = known
        self.words = {}
        self.collect(contract.document["components"])

    def collect(self, node):
        """The enumerations by field name: where a request says only `string`, an answer's schema knows the words."""
        if isinstance(node, list):
            for member in node:
                self.collect(member)
        if not isinstance(node, dict):
            return
        properties = node.get("properties")
        if isinstance(properties, dict):
            for name, schema in properties.items():
                values = self.contract.resolve(schema).get("enum", []) if isinstance(schema, dict) else []
                self.words.setdefault(name, []).extend(value for value in values if value not in self.words.get(name, []))
        for member in node.values():
            self.collect(member)

    def chance(self, share):
        return self.rng.random() < share

    def value(self, schema, name="", edge=False):
        """A value that fits the schema; with `edge` one at its borders."""
        schema = self.contract.resolve(schema)
        if not edge:
            seen = [value for value in self.known(name) if not self.contract.check(schema, value)]
            if seen and self.chance(0.7):
                return self.rng.choice(seen)
            if self.words.get(name) and "enum" not in schema and schema.get("type") == "string":
                return self.rng.choice(self.words[name])
        if "const" in schema:
            return schema["const"]
        if "enum" in schema:
            return self.rng.choice(schema["enum"])
        if "oneOf" in schema:
            return self.value(self.rng.choice(schema["oneOf"]), name, edge)
        kind = schema.get("type", "string")
        return getattr(self, "make_" + (self.rng.choice(kind) if isinstance(kind, list) else kind))(schema, name, edge)

    def make_null(self, _schema, _name, _edge):
        return None

    def make_boolean(self, _schema, _name, _edge):
        return self.chance(0.5)

    def make_integer(self, schema, _name, edge):
        low, high = schema.get("minimum", 0), schema.get("maximum", 100)
        return self.rng.choice([low, high]) if edge else self.rng.randint(low, min(high, low + 100))

    make_number = make_integer

    def make_array(self, schema, name, edge):
        count = 0 if edge else self.rng.randint(1, 2)
        return [self.value(schema["items"], name, edge) for _ in range(count)]

    def make_object(self, schema, _name, edge):
        required = schema.get("required", [])
        return {name: self.value(sub, name, edge and self.chance(0.4)) for name, sub in schema.get("properties", {}).items()
                if name in required or self.chance(0.4)}

    def make_string(self, schema, _name, edge):
        longest = schema.get("maxLength", 60)
        if schema.get("format") == "date":
            return f"{self.rng.choice([2025, 2026, 2027, 2099])}-{self.rng.randint(1, 12):02}-{self.rng.randint(1, 28):02}"
        if "pattern" in schema:
            return "".join(self.matching(regex_parser.parse(schema["pattern"])))
        if edge:
            return self.rng.choice(["", "x" * longest, "ä" * longest, self.rng.choice(ODD_TEXTS)[:longest]])
        return "".join(self.rng.choice(LETTERS) for _ in range(self.rng.randint(1, 12)))

    def matching(self, tree):
        """A text that a (simple) pattern matches, piece by piece."""
        for code, argument in tree:
            code = str(code)
            if code == "LITERAL":
                yield chr(argument)
            elif code == "IN":
                yield self.one_of(argument)
            elif code in ("MAX_REPEAT", "MIN_REPEAT"):
                least, most, inner = argument
                for _ in range(self.rng.randint(least, min(int(most), least + 3))):
                    yield from self.matching(inner)
            elif code == "SUBPATTERN":
                yield from self.matching(argument[-1])
            elif code == "BRANCH":
                yield from self.matching(self.rng.choice(argument[-1]))
            elif code != "AT":
                raise ValueError("no text is made for " + code)

    def one_of(self, choices):
        code, argument = self.rng.choice(choices)
        if str(code) == "LITERAL":
            return chr(argument)
        if str(code) == "RANGE":
            return chr(self.rng.randint(*argument))
        return self.rng.choice("0123456789")  # a category; the contract has \d alone

    def wrong(self, value):
        """A body that was fine, spoilt."""
        way = self.rng.randrange(5)
        if not isinstance(value, dict) or way == 0:
            return self.rng.choice(WRONG_VALUES)
        spoilt = dict(value)
        if way == 1 and spoilt:
            del spoilt[self.rng.choice(list(spoilt))]
        elif way == 2:
            spoilt["no_such_field"] = 1
        elif spoilt:
            spoilt[self.rng.choice(list(spoilt))] = self.rng.choice(WRONG_VALUES)
        return spoilt

    def body(self, operation, manner):
        """(bytes or None, content type) for an operation; manner is valid, edge or wrong."""
        declared = self.contract.resolve(operation.get("requestBody", {}))
        if not declared:
            return None, None
        media = declared["content"].get("application/json")
        if media is None:
            return self.form(declared, manner)
        example = media.get("example")
        schema = self.contract.resolve(media["schema"])
        value = dict(example) if isinstance(example, dict) and self.chance(0.3) else self.value(schema, "", manner == "edge")
        kind = "application/json"
        if manner == "wrong":
            if self.chance(0.15):
                return self.rng.choice([b"{", b"", b"\xff\xfe", b"[1", b'{"a":}', b"nul"]), kind
            value = self.wrong(value)
            if self.chance(0.1):
                kind = self.rng.choice(["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"])
        if not declared.get("required") and self.chance(0.3):
            return None, None
        return json.dumps(value).encode(), kind

    def form(self, declared, manner):
        """A body that is no JSON: its example, or some of it."""
        kind, media = next(iter(declared["content"].items()))
        fields = media["example"].split("&")
        if manner == "wrong":
            fields[self.rng.randrange(len(fields))] = self.rng.choice(["", "x", "identity=1-999", "state=%00", "provider=none"])
        return "&".join(fields).encode(), kind

    def parameter(self, parameter, manner):
        """The text of a query or header parameter, or MISSING."""
        if not self.chance(0.35):
            return MISSING
        schema = self.contract.resolve(parameter["schema"])
        if manner == "wrong" and self.chance(0.6):
            return self.rng.choice(ODD_TEXTS)
        return str(self.value(schema, parameter["name"], manner == "edge"))
