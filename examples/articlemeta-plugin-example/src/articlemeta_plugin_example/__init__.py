"""An agency and a phrase, for every program on the machine that asks for plugins."""

TABLES = {
    "agencies": [{"id": "HNS", "name": "Harbour News Service", "printed": ["HNS"], "domains": ["hns.example"]}],
    "phrases": [
        {
            "id": "en.landed-first",
            "means": "original",
            "language": "en",
            "template": "this (story|article) landed first (in|at) {source} [on {date}]",
        }
    ],
}
