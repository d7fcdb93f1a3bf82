"""Families of schema.org types, by what a node of the type can say about a page.

The names are those of schema.org 30.0 (schema.org/docs/full.html), with a few spellings that pages use in its place.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import IntEnum


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


ARTICLES = _names(
    """
    Article NewsArticle AnalysisNewsArticle AskPublicNewsArticle BackgroundNewsArticle OpinionNewsArticle
    ReportageNewsArticle ReviewNewsArticle AdvertiserContentArticle SatiricalArticle ScholarlyArticle
    MedicalScholarlyArticle TechArticle APIReference Report SocialMediaPosting BlogPosting LiveBlogPosting
    DiscussionForumPosting PressRelease Orticle
    """
)
"""Types whose nodes describe a text to read."""
WORKS = _names(
    """
    CreativeWork Recipe HowTo Review CriticReview ClaimReview EmployerReview UserReview MediaReview VideoObject
    AudioObject PodcastEpisode Episode RadioEpisode TVEpisode Question Photograph ImageGallery MediaGallery
    VideoGallery Course LearningResource Dataset Book Chapter ExercisePlan Quiz Thesis Legislation ShortStory
    """
)
"""Other works: they describe the page where no article does."""
PAGES = _names(
    """
    WebPage ItemPage AboutPage ContactPage MedicalWebPage QAPage FAQPage ProfilePage CheckoutPage RealEstateListing
    """
)
"""The page around the text."""
SITES = frozenset(["WebSite", "Blog", "Periodical", "Newspaper", "PublicationIssue"])
"""What the page is a part of."""
ORGANIZATIONS = _names(
    """
    Organization NewsMediaOrganization Corporation LocalBusiness EducationalOrganization CollegeOrUniversity
    GovernmentOrganization NGO NewsOrganization OnlineBusiness OnlineStore PerformingGroup RadioStation
    TelevisionStation ResearchOrganization Library LibrarySystem MedicalOrganization SportsOrganization SportsTeam
    SportsClub Airline Consortium FundingScheme PoliticalParty WorkersUnion Project Brand MediaOrganization
    TelevisionChannel BroadcastService ProfessionalService School HighSchool MediaCompany
    """
)
"""Parties that are no persons."""
PERSONS = frozenset(["Person", "Patient"])


class Family(IntEnum):
    """What a node can describe; the higher, the more it says about the text."""

    OTHER = 0
    ORGANIZATION = 1
    SITE = 2
    PAGE = 3
    WORK = 4
    ARTICLE = 5


_FAMILY = {
    **dict.fromkeys(ORGANIZATIONS, Family.ORGANIZATION),
    **dict.fromkeys(SITES, Family.SITE),
    **dict.fromkeys(PAGES, Family.PAGE),
    **dict.fromkeys(WORKS, Family.WORK),
    **dict.fromkeys(ARTICLES, Family.ARTICLE),
}


def type_names(declared: object) -> Iterator[str]:
    """The bare names of a node's types: ``"NewsArticle"`` for ``"https://schema.org/NewsArticle"``."""
    values = declared if isinstance(declared, list) else [declared]
    for value in values[:8]:
        if isinstance(value, str) and len(value) <= 200:
            for name in value.split():
                yield name.rstrip("/#").rpartition("/")[2].rpartition("#")[2].rpartition(":")[2]


def family_of(declared: object) -> Family:
    """The family that says most among a node's types."""
    if isinstance(declared, str) and declared.isalpha():  # as most nodes write it
        return _FAMILY.get(declared, Family.OTHER)
    return max((_FAMILY.get(name, Family.OTHER) for name in type_names(declared)), default=Family.OTHER)
