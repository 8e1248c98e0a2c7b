"""The description from which Google's client libraries build themselves, with this site's own addresses."""

from typing import Any

VERSION = "v1alpha1"
TEXT = {"type": "string"}
NUMBER = {"type": "number", "format": "float"}
WHOLE = {"type": "integer", "format": "int32"}
SWITCH = {"type": "boolean"}


def _ref(name: str) -> dict[str, Any]:
    return {"$ref": name}


def _list(of: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": of}


def _table(of: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "additionalProperties": of}


def _choice(*names: str) -> dict[str, Any]:
    return {"type": "string", "enum": list(names), "enumDescriptions": ["" for _ in names]}


SCORE_TYPE = _choice("SCORE_TYPE_UNSPECIFIED", "PROBABILITY", "STD_DEV_SCORE", "PERCENTILE", "RAW")
SHAPES: dict[str, dict[str, dict[str, Any]]] = {
    "TextEntry": {"text": TEXT, "type": _choice("TEXT_TYPE_UNSPECIFIED", "PLAIN_TEXT", "HTML")},
    "ArticleAndParentComment": {"article": _ref("TextEntry"), "parentComment": _ref("TextEntry")},
    "Context": {"entries": _list(_ref("TextEntry")), "articleAndParentComment": _ref("ArticleAndParentComment")},
    "AttributeParameters": {"scoreType": SCORE_TYPE, "scoreThreshold": NUMBER},
    "Score": {"value": NUMBER, "type": SCORE_TYPE},
    "SpanScore": {"begin": WHOLE, "end": WHOLE, "score": _ref("Score")},
    "AttributeScores": {"summaryScore": _ref("Score"), "spanScores": _list(_ref("SpanScore"))},
    "AnalyzeCommentRequest": {
        "comment": _ref("TextEntry"),
        "context": _ref("Context"),
        "requestedAttributes": _table(_ref("AttributeParameters")),
        "spanAnnotations": SWITCH,
        "languages": _list(TEXT),
        "doNotStore": SWITCH,
        "dropUnsupportedAttributes": SWITCH,
        "clientToken": TEXT,
        "sessionId": TEXT,
        "communityId": TEXT,
    },
    "AnalyzeCommentResponse": {
        "attributeScores": _table(_ref("AttributeScores")),
        "languages": _list(TEXT),
        "detectedLanguages": _list(TEXT),
        "clientToken": TEXT,
    },
    "SuggestCommentScoreRequest": {
        "comment": _ref("TextEntry"),
        "context": _ref("Context"),
        "attributeScores": _table(_ref("AttributeScores")),
        "languages": _list(TEXT),
        "doNotStore": SWITCH,
        "communityId": TEXT,
        "clientToken": TEXT,
        "sessionId": TEXT,
    },
    "SuggestCommentScoreResponse": {
        "clientToken": TEXT,
        "requestedLanguages": _list(TEXT),
        "detectedLanguages": _list(TEXT),
    },
}
PARAMETERS = {
    "key": {"type": "string", "location": "query", "description": "A key that the site's lead moderators made."},
    "alt": {"type": "string", "location": "query", "default": "json", "enum": ["json"], "enumDescriptions": ["JSON"]},
    "fields": {"type": "string", "location": "query", "description": "Accepted, and not heeded."},
    "prettyPrint": {"type": "boolean", "location": "query", "default": "true", "description": "Not heeded."},
    "quotaUser": {"type": "string", "location": "query", "description": "Accepted, and not heeded."},
}


def document(root: str) -> dict[str, Any]:
    """The discovery document of a site at `root`, which ends in a slash."""
    return {
        "kind": "discovery#restDescription",
        "discoveryVersion": "v1",
        "id": f"commentanalyzer:{VERSION}",
        "name": "commentanalyzer",
        "version": VERSION,
        "title": "Perspective-compatible Comment Analyzer",
        "description": "The calls of the Perspective API, answered by this site's own scorers.",
        "documentationLink": f"{root}api/v1/docs/",
        "protocol": "rest",
        "rootUrl": root,
        "baseUrl": root,
        "servicePath": "",
        "basePath": "",
        "batchPath": "batch",
        "parameters": PARAMETERS,
        "schemas": {name: {"id": name, "type": "object", "properties": shape} for name, shape in SHAPES.items()},
        "resources": {"comments": {"methods": {name.lower(): _method(name) for name in ("analyze", "suggestscore")}}},
    }


def _method(name: str) -> dict[str, Any]:
    shape = {"analyze": "AnalyzeComment", "suggestscore": "SuggestCommentScore"}[name]
    return {
        "id": f"commentanalyzer.comments.{name}",
        "path": f"{VERSION}/comments:{name}",
        "flatPath": f"{VERSION}/comments:{name}",
        "httpMethod": "POST",
        "parameters": {},
        "parameterOrder": [],
        "request": _ref(f"{shape}Request"),
        "response": _ref(f"{shape}Response"),
    }
