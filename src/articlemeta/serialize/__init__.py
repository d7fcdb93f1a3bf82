"""Models to plain data and back, without loss, and the JSON Schema of that data."""

from articlemeta.serialize.plain import from_dict, to_dict
from articlemeta.serialize.schema import json_schema

__all__ = ["from_dict", "json_schema", "to_dict"]
