"""What the first words of a line say, in every language that has a table."""

from __future__ import annotations

import pytest

from articlemeta.lexicon import default_lexicon
from articlemeta.models import AuthorRole
from articlemeta.normalize.byline_words import BylineWords, byline_words


def of(language: str) -> BylineWords:
    return byline_words(default_lexicon().for_language(language))


@pytest.mark.parametrize(
    ("language", "line", "role", "rest"),
    [
        ("en", "By Jane Roe", AuthorRole.WRITER, "Jane Roe"),
        ("en", "BY: Jane Roe", AuthorRole.WRITER, "Jane Roe"),
        ("en", "ByJane Roe", AuthorRole.WRITER, "Jane Roe"),
        ("en", "Written byJane Roe", AuthorRole.WRITER, "Jane Roe"),
        ("en", "Edited by Jane Roe", AuthorRole.EDITOR, "Jane Roe"),
        ("en", "Photos: Jane Roe", AuthorRole.PHOTOGRAPHER, "Jane Roe"),
        ("en", "Author", AuthorRole.WRITER, ""),
        ("de", "Übersetzt von Eva Beispiel", AuthorRole.TRANSLATOR, "Eva Beispiel"),
        ("de", "Text/Eva Beispiel", AuthorRole.WRITER, "Eva Beispiel"),
        ("fr", "Traduit de l’anglais par Jeanne Exemple", AuthorRole.TRANSLATOR, "Jeanne Exemple"),
        ("es", "Redacción: Ana Ejemplo", AuthorRole.WRITER, "Ana Ejemplo"),
        ("it", "a cura di Maria Esempio", AuthorRole.WRITER, "Maria Esempio"),
        ("pt", "Edição: Ana Exemplo", AuthorRole.EDITOR, "Ana Exemplo"),
        ("nl", "Foto's: Anna Proef", AuthorRole.PHOTOGRAPHER, "Anna Proef"),
        ("pl", "oprac. Jan Przykład", AuthorRole.WRITER, "Jan Przykład"),
        ("ru", "АВТОР: Иван Примеров", AuthorRole.WRITER, "Иван Примеров"),
        ("uk", "Переклад: Анна Зразкова", AuthorRole.TRANSLATOR, "Анна Зразкова"),
        ("tr", "ÇEVİREN: Ali Örnek", AuthorRole.TRANSLATOR, "Ali Örnek"),
        ("ar", "بقلم: محمد نموذج", AuthorRole.WRITER, "محمد نموذج"),
        ("hi", "अनुवाद: सीता नमूना", AuthorRole.TRANSLATOR, "सीता नमूना"),
        ("id", "Pewarta: Budi Contoh", AuthorRole.WRITER, "Budi Contoh"),
        ("zh", "记者张三", AuthorRole.WRITER, "张三"),
        ("zh", "责任编辑：李四", AuthorRole.EDITOR, "李四"),
        ("ja", "写真＝試験花子", AuthorRole.PHOTOGRAPHER, "試験花子"),
        ("ko", "번역: 김철수", AuthorRole.TRANSLATOR, "김철수"),
        ("da", "Af Hans Prøve", AuthorRole.WRITER, "Hans Prøve"),
    ],
)
def test_a_lead_tells_the_role_and_where_the_name_starts(language: str, line: str, role: AuthorRole, rest: str) -> None:
    found = of(language).lead(line)
    assert found is not None
    assert (found.role, line[found.end :]) == (role, rest)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Bystanders saw it"),
        ("en", "Author unknown to most"),
        ("en", "Storytelling"),
        ("it", "DiMaggio"),
        ("zh", "文化"),
        ("ja", "文化"),
        ("en", ""),
        ("en", "..."),
    ],
)
def test_other_words_are_no_lead(language: str, line: str) -> None:
    assert of(language).lead(line) is None


@pytest.mark.parametrize(
    ("line", "place"),
    [("3 May 2021 by Jane Roe", 11), ("3 May 2021 posted by: Jane Roe", 11), ("3 May 2021 in London", None)],
)
def test_a_lead_is_found_behind_a_date(line: str, place: int | None) -> None:
    assert of("en").lead_inside(line, 1) == place


@pytest.mark.parametrize(
    ("language", "line", "labels"),
    [
        ("en", "Text: Jane Roe Photos: John Doe", ["Photos: John Doe"]),
        ("en", "Jane Roe / Photos by: John Doe", ["Photos by: John Doe"]),
        ("zh", "来源：新华社 作者：张三", ["作者：张三"]),
        ("en", "Rain: what comes next", []),
        ("en", "By 10:30 by 11:00", []),
    ],
)
def test_labels_are_found_inside_a_line(language: str, line: str, labels: list[str]) -> None:
    assert [line[place:] for place in of(language).labels_inside(line)] == labels


@pytest.mark.parametrize(
    ("language", "line", "names"),
    [
        ("en", "Rain in Rome. Photo: Jane Roe", ["Jane Roe"]),
        ("en", "Rain. Photo by Jane Roe", ["Jane Roe"]),
        ("zh", "大桥。图片：张三", ["张三"]),
        ("en", "A photo of the bridge", []),
        ("en", "Photosynthesis: how it works", []),
    ],
)
def test_credits_are_found_anywhere_in_a_line(language: str, line: str, names: list[str]) -> None:
    assert [line[place:].strip() for place in of(language).credits(line)] == names


@pytest.mark.parametrize(
    ("language", "line", "has"),
    [
        ("ko", "홍길동 기자", True),
        ("ko", "홍길동 기자, 김철수 기자", True),
        ("ko", "2021.05.03 홍길동 기자", False),
        ("ja", "見本太郎記者", True),
        ("ja", "記者会見で話した", False),
        ("en", "Jane Roe reporter", False),
    ],
)
def test_a_job_can_follow_a_name_with_nothing_between(language: str, line: str, has: bool) -> None:
    assert of(language).has_tail(line) is has


@pytest.mark.parametrize(
    ("language", "name", "plain"),
    [
        ("en", "Jane Roe", True),
        ("en", "José Pérez Roe", True),
        ("en", "Jane", False),
        ("en", "By Jane", False),
        ("en", "Staff Writer", False),
        ("en", "Jane  Roe", False),
        ("en", "JANE ROE", False),
        ("en", "Jane Jane", False),
        ("en", "Example Newsroom", False),
        ("de", "Eva Landwirtschaftsredakteurin", False),
    ],
)
def test_most_names_are_told_at_once(language: str, name: str, plain: bool) -> None:
    assert of(language).is_plain_name(name) is plain


@pytest.mark.parametrize(
    ("language", "job"),
    [("en", "reporter"), ("de", "landwirtschaftsredakteurin"), ("nl", "politiek-verslaggever"), ("zh", "记者")],
)
def test_jobs_are_told_by_lists_and_by_the_ends_of_compounds(language: str, job: str) -> None:
    assert of(language).is_job(job)


def test_a_bare_ending_is_no_job() -> None:
    assert not of("de").is_job("sprecherin")


@pytest.mark.parametrize(
    ("line", "signed"),
    [
        ("Words Jane Roe Pictures John Doe", "Words: Jane Roe \nPictures: John Doe"),
        ("Words Jane Roe / Pictures John Doe", "Words: Jane Roe / \nPictures: John Doe"),
        ("Photos Max Poe Text Jane Roe", "Photos: Max Poe \nText: Jane Roe"),
        ("Words Jane Roe", None),
        ("Text Jane Roe Words Max Poe", None),
        ("Words and pictures of the storm", None),
        ("Jane Roe Pictures John Doe", None),
        ("", None),
    ],
)
def test_labels_of_two_roles_may_go_without_their_signs(line: str, signed: str | None) -> None:
    assert of("en").with_signs(line) == signed


def test_a_label_in_the_next_line_does_not_begin_in_the_line_before() -> None:
    line = "Jane Roe\nPhotos: John Doe"
    assert [line[place:] for place in of("en").labels_inside(line)] == ["Photos: John Doe"]


@pytest.mark.parametrize(
    "line", ["Essay by Jane Roe", "Researched by Jane Roe", "A report by Jane Roe", "Interviewed by Jane Roe"]
)
def test_what_was_made_may_stand_before_by(line: str) -> None:
    found = of("en").lead(line)
    assert found is not None
    assert (found.role, line[found.end :]) == (AuthorRole.WRITER, "Jane Roe")
