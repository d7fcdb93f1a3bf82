"""Other people's formats: schema.org JSON-LD, IPTC ninjs and NewsML-G2, CSL-JSON, W3C PROV-JSON, Arrow tables."""

from articlemeta.interop.arrow import arrow_schema, from_arrow, to_arrow
from articlemeta.interop.csl import to_csl
from articlemeta.interop.newsml import to_newsml
from articlemeta.interop.ninjs import to_ninjs
from articlemeta.interop.prov import to_prov
from articlemeta.interop.schema_org import to_schema_org

__all__ = ["arrow_schema", "from_arrow", "to_arrow", "to_csl", "to_newsml", "to_ninjs", "to_prov", "to_schema_org"]
