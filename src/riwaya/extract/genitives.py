"""What a phrase stands for by the noun in its genitive: «جنوب البلاد», «قوات الجيش», «شرق النهر»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.model.mention import Kind
from riwaya.text.fold import fold_form

if TYPE_CHECKING:
    from collections.abc import Sequence

    from riwaya.extract.antecedents import Antecedents
    from riwaya.extract.directions import DirectionReader
    from riwaya.extract.nouns import NounHit, NounReader
    from riwaya.extract.owners import OwnerLinker
    from riwaya.extract.phrases import Phrase
    from riwaya.extract.scene import Link, Scene
    from riwaya.extract.world import World
    from riwaya.text.tokens import Token

LANDFORM = "landform"


class GenitiveLinker:
    """Links phrases by their genitive noun; made once per pack."""

    def __init__(
        self,
        world: World,
        nouns: NounReader,
        before: Antecedents,
        owners: OwnerLinker,
        directions: DirectionReader,
    ) -> None:
        self._world, self._nouns, self._before = world, nouns, before
        self._owners, self._directions = owners, directions

    def link(self, phrase: Phrase, tokens: Sequence[Token], scene: Scene) -> Link | None:
        """Entity, kind and reason; None where the genitive tells nothing."""
        at = phrase.genitive or 0
        inner = self._nouns.read(tokens, at)
        reason = f"noun {phrase.hit.form.lemma} + noun {tokens[at].text}"
        if inner is None:
            return None
        group, ends = inner.form.group, at + 1 == phrase.last
        if phrase.hit.form.group.kind is Kind.FACILITY and group.kind is Kind.PLACE and ends:
            site = self._before.site_of(fold_form(phrase.hit.form.lemma), self._place_told(inner, scene))
            if site is not None:
                return site.entity, Kind.FACILITY, reason
        if group.refers == "country" and inner.pronoun is not None and phrase.hit.form.group.role is not None:
            speaker = scene.speaker
            if speaker is not None:
                return self._world.body(phrase.hit.form.group.role, speaker, scene.day), Kind.ACTOR, reason
        return self._of_area(phrase, inner, tokens, scene) or self._of_party(phrase, inner, tokens, scene)

    def _place_told(self, inner: NounHit, scene: Scene) -> str | None:
        """The place that a definite noun stands for."""
        if inner.form.group.refers == LANDFORM:
            return self._before.earlier_landform(fold_form(inner.form.lemma), scene)
        return self._before.earlier_place(inner.form.group.refers, scene)

    def _of_area(self, phrase: Phrase, inner: NounHit, tokens: Sequence[Token], scene: Scene) -> Link | None:
        """«جنوب البلاد», «شرق النهر»: the side of a country or river that the article names."""
        if not self._directions.is_direction(fold_form(phrase.hit.form.lemma)):
            return None
        refers = inner.form.group.refers
        base = scene.country if refers == "country" else None
        if refers == LANDFORM and inner.is_definite and inner.last == phrase.last:
            base = self._place_told(inner, scene)
        if base is None:
            return None
        reason = f"noun {phrase.hit.form.lemma} + noun {tokens[inner.first].text}"
        return self._directions.area(base, phrase, tokens), Kind.PLACE, reason

    def _of_party(self, phrase: Phrase, inner: NounHit, tokens: Sequence[Token], scene: Scene) -> Link | None:
        """«قوات الجيش», «مقاتلو المعارضة»: the forces or men of a party told of."""
        group = inner.form.group
        reason = f"noun {phrase.hit.form.lemma} + noun {tokens[inner.first].text}"
        is_member = fold_form(phrase.hit.form.lemma) in self._owners.members
        if not is_member or group.kind is not Kind.ACTOR or not inner.is_definite:
            return None
        if group.role in {"army", "government"} and scene.main:
            return self._world.body("army", scene.main, scene.day), Kind.ACTOR, reason
        if group.entity is not None and scene.home:
            return group.entity, Kind.ACTOR, reason
        if inner.first + 1 == phrase.last:
            party = self._before.earlier_party(fold_form(inner.form.lemma), scene)
            return (party, Kind.ACTOR, f"{reason} -> earlier") if party is not None else None
        return None
