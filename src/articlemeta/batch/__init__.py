"""Many pages: found in files, folders and web archives, parsed one by one or by several processes, none ever lost."""

from articlemeta.batch.records import Record, find_pages
from articlemeta.batch.rows import Failure, Row, parse_many

__all__ = ["Failure", "Record", "Row", "find_pages", "parse_many"]
