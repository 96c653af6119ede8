# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks what goes over the wire against platform/openapi.yaml.

A small JSON-schema checker of exactly the key words that the contract uses; an unknown key word is an error, so that
nothing is silently left unchecked. Schemas become closures: a page of 1,000 lines takes some 50 ms."""
import json
import re
import urllib.parse

import yaml

ANNOTATIONS = {"description", "examples", "example", "default", "title"}
TYPES = {
    "object": lambda v: isinstance(v, dict),
    "array": lambda v: isinstance(v, list),
    "string": lambda v: isinstance(v, str),
    "boolean": lambda v: isinstance(v, bool),
    "null": lambda v: v is None,
    "number": lambda v: isinstance(v, (int, float)) and not isinstance(v, bool),
    "integer": lambda v: isinstance(v, int) and not isinstance(v, bool),
}
DATE = re.compile(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])")


class Contract:
    def __init__(self, path):
        with open(path, encoding="utf-8") as file:
            self.document = yaml.safe_load(file)
        self.compiled = {}
        self.routes = []
        for template, item in self.document["paths"].items():
            pattern = re.escape(template).replace(r"\{", "{").replace(r"\}", "}")
            pattern = re.compile(re.sub(r"{(\w+)}", r"(?P<\1>[^/]+)", pattern))
            self.routes.append((pattern, template, item))

    def resolve(self, node):
        while isinstance(node, dict) and "$ref" in node:
            target = self.document
            for key in node["$ref"][2:].split("/"):
                target = target[key]
            node = target
        return node

    def find(self, path):
        """(template, item, path parameters) of a request path, or None."""
        for pattern, template, item in self.routes:
            match = pattern.fullmatch(path)
            if match:
                return template, item, match.groupdict()
        return None

    def check(self, schema, value, where="body"):
        """The violations of a value, as texts."""
        return self.compile(schema)(value, where)

    def compile(self, schema):
        if "$ref" in schema:
            reference = schema["$ref"]
            if reference not in self.compiled:
                self.compiled[reference] = None  # schemas here are not recursive; a cycle would fail loudly
                self.compiled[reference] = self.compile(self.resolve(schema))
            return self.compiled[reference]
        checks = []
        for word, argument in schema.items():
            if word in ANNOTATIONS:
                continue
            maker = getattr(self, "word_" + word, None)
            if maker is None:
                raise ValueError("the checker does not know the key word " + word)
            check = maker(argument, schema)
            if check:
                checks.append(check)

        def run(value, where):
            for check in checks:
                problems = check(value, where)
                if problems:
                    return problems
            return []
        return run

    def word_type(self, argument, _schema):
        tests = [TYPES[name] for name in ([argument] if isinstance(argument, str) else argument)]
        return lambda v, w: [] if any(test(v) for test in tests) else [f"{w}: {argument} expected, not {json.dumps(v)[:60]}"]

    def word_enum(self, argument, _schema):
        return lambda v, w: [] if v in argument else [f"{w}: {json.dumps(v)[:60]} is none of {argument}"]

    def word_const(self, argument, _schema):
        return lambda v, w: [] if v == argument else [f"{w}: {json.dumps(argument)} expected"]

    def word_pattern(self, argument, _schema):
        search = re.compile(argument).search
        return lambda v, w: [] if not isinstance(v, str) or search(v) else [f"{w}: {v[:60]!r} does not match {argument}"]

    def word_format(self, argument, _schema):
        if argument != "date":
            raise ValueError("the checker does not know the format " + argument)
        return lambda v, w: [] if not isinstance(v, str) or DATE.fullmatch(v) else [f"{w}: {v[:60]!r} is not a date"]

    def word_minimum(self, argument, _schema):
        return lambda v, w: [f"{w}: {v} is below {argument}"] if isinstance(v, (int, float)) and v < argument else []

    def word_maximum(self, argument, _schema):
        return lambda v, w: [f"{w}: {v} is above {argument}"] if isinstance(v, (int, float)) and v > argument else []

    def word_maxLength(self, argument, _schema):
        return lambda v, w: [f"{w}: longer than {argument}"] if isinstance(v, str) and len(v) > argument else []

    def word_maxItems(self, argument, _schema):
        return lambda v, w: [f"{w}: more than {argument}"] if isinstance(v, list) and len(v) > argument else []

    def word_required(self, argument, _schema):
        def run(value, where):
            if not isinstance(value, dict):
                return []
            return [f"{where}.{name}: missing" for name in argument if name not in value]
        return run

    def word_properties(self, argument, schema):
        known = {name: self.compile(sub) for name, sub in argument.items()}
        rest = schema.get("additionalProperties", True)
        other = self.compile(rest) if isinstance(rest, dict) else None

        def run(value, where):
            if not isinstance(value, dict):
                return []
            problems = []
            for name, member in value.items():
                check = known.get(name, other)
                if check:
                    problems += check(member, f"{where}.{name}")
                elif rest is False:
                    problems.append(f"{where}.{name}: not in the contract")
            return problems
        return run

    def word_additionalProperties(self, argument, schema):
        return None if "properties" in schema else self.word_properties({}, {"additionalProperties": argument})

    def word_items(self, argument, _schema):
        check = self.compile(argument)

        def run(value, where):
            if not isinstance(value, list):
                return []
            return [problem for i, member in enumerate(value) for problem in check(member, f"{where}[{i}]")][:20]
        return run

    def word_oneOf(self, argument, _schema):
        checks = [self.compile(sub) for sub in argument]

        def run(value, where):
            results = [check(value, where) for check in checks]
            fitting = sum(1 for problems in results if not problems)
            return [] if fitting == 1 else [f"{where}: fits {fitting} of {len(checks)} choices: " + "; ".join(
                problems[0] for problems in results if problems)]
        return run

    def from_text(self, schema, text):
        """A parameter's text as the value its schema speaks of."""
        kind = self.resolve(schema).get("type")
        if kind in ("integer", "number"):
            try:
                return int(text) if kind == "integer" else float(text)
            except ValueError:
                return text
        return text

    def check_request(self, method, target, headers, body):
        """Violations of a request; headers by lower-case name."""
        parts = urllib.parse.urlsplit(target)
        found = self.find(urllib.parse.unquote(parts.path))
        if not found:
            return [f"request: no path {parts.path} in the contract"]
        _template, item, in_path = found
        operation = item.get("get" if method == "HEAD" else method.lower())
        if not operation:
            return [f"request: no {method} for {parts.path} in the contract"]
        query = dict(urllib.parse.parse_qsl(parts.query))  # an empty one counts as one that is not there
        problems = []
        declared = [self.resolve(p) for p in item.get("parameters", []) + operation.get("parameters", [])]
        for parameter in declared:
            place = {"query": query, "path": in_path}.get(parameter["in"])
            text = headers.get(parameter["name"].lower()) if place is None else place.get(parameter["name"])
            where = f"request {parameter['in']} {parameter['name']}"
            if text is not None:
                problems += self.check(parameter["schema"], self.from_text(parameter["schema"], text), where)
            elif parameter.get("required"):
                problems.append(where + ": missing")
        names = {p["name"] for p in declared if p["in"] == "query"}
        problems += [f"request query {name}: not in the contract" for name in query if name not in names]
        return problems + self.check_security(operation, headers) + self.check_body(operation, headers, body)

    def check_security(self, operation, headers):
        needed = operation.get("security", self.document["security"])
        names = [self.document["components"]["securitySchemes"][scheme]["name"] for group in needed for scheme in group]
        return [f"request header {name}: missing" for name in names if name not in headers]

    def check_body(self, operation, headers, body):
        declared = self.resolve(operation.get("requestBody", {}))
        if not body:
            return ["request body: missing"] if declared.get("required") else []
        if not declared:
            return ["request body: none expected"]
        return self.check_content(declared["content"], headers, body, "request body")

    def check_content(self, content, headers, body, where):
        kind = headers.get("content-type", "").split(";")[0].strip().lower()
        if kind not in content:
            return [f"{where}: content type {kind!r} is not in the contract"]
        if kind != "application/json":
            return []
        try:
            value = json.loads(body)
        except ValueError as error:
            return [f"{where}: not JSON: {error}"]
        return self.check(content[kind]["schema"], value, where)

    @staticmethod
    def may_refuse(target, status, body):
        """Whether that is an answer to a request that the contract does not know: 400 where the target itself is malformed, 403
        where somebody may ask for nothing at all."""
        if status == 400:
            return bool(re.search("%(?![0-9A-Fa-f]{2})|%00", target))
        if status == 403:
            return json.loads(body or "{}").get("error", {}).get("code") in ("foreign_origin", "sub_account_inactive")
        return status in (401, 404, 405)

    def check_response(self, method, target, status, headers, body):
        """Violations of an answer to a request."""
        found = self.find(urllib.parse.unquote(urllib.parse.urlsplit(target).path))
        operation = found and found[1].get("get" if method == "HEAD" else method.lower())
        if not operation:
            return [] if self.may_refuse(target, status, body) else [f"answer: {status} to a request that the contract does not know"]
        declared = operation["responses"].get(str(status))
        if declared is None:
            return [f"answer: status {status} is not in the contract"]
        declared = self.resolve(declared)
        problems = [] if "date" in headers else ["answer header Date: missing"]
        for name, header in declared.get("headers", {}).items():
            header = self.resolve(header)
            text = headers.get(name.lower())
            if text is not None:
                problems += self.check(header["schema"], self.from_text(header["schema"], text), f"answer header {name}")
            elif header.get("required"):
                problems.append(f"answer header {name}: missing")
        if method == "HEAD" or "content" not in declared:
            return problems + (["answer body: none expected"] if body else [])
        return problems + self.check_content(declared["content"], headers, body, "answer")
