"""What a noun with a pronoun stands for: «قواتها», «مقاتلوه», «بلاده», «شمالها»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from riwaya.model.mention import Kind
from riwaya.text.clitics import proclitics_of
from riwaya.text.fold import fold_form

if TYPE_CHECKING:
    from collections.abc import Sequence

    from riwaya.extract.antecedents import Antecedents
    from riwaya.extract.directions import DirectionReader
    from riwaya.extract.phrases import Phrase
    from riwaya.extract.scene import Candidate, Link, Scene
    from riwaya.extract.world import World
    from riwaya.knowledge.pack import Pack
    from riwaya.text.tokens import Token

COUNTRY = fold_form("بلاد")
_OURS, _TO, _HIS = "نا", "ل", "ه"
_NOT_HIS = ("ات", "ون", "ين", "ان")
_INTO = frozenset(map(fold_form, ["في", "إلى", "داخل", "خارج"]))
_STATE_TYPES = frozenset({"state", "government"})


class OwnerLinker:
    """Links what is owned by the one named before; made once per pack."""

    def __init__(self, pack: Pack, world: World, before: Antecedents, directions: DirectionReader) -> None:
        self._pack, self._world, self._before, self._directions = pack, world, before, directions
        self.members = frozenset(map(fold_form, pack.nouns.members))
        """Folded nouns for the forces or men of a party."""

    def link(self, phrase: Phrase, tokens: Sequence[Token], scene: Scene) -> Link:
        """«قواتها», «مقاتلوه», «بلاده», «شمالها»: whose, by the nearest party or person before."""
        group, lemma = phrase.hit.form.group, fold_form(phrase.hit.form.lemma)
        reason = f"noun {phrase.hit.form.lemma} of the one before"
        speaker = scene.speaker
        if lemma == COUNTRY and speaker is not None:
            if self._is_reached(phrase, tokens):
                return speaker, Kind.PLACE, reason
            return self._world.state(speaker), Kind.ACTOR, reason
        if phrase.hit.pronoun == _OURS and group.role is not None and speaker is not None:
            return self._world.body(group.role, speaker, scene.day), Kind.ACTOR, f"noun {phrase.hit.form.lemma} of us"
        if self._directions.is_direction(lemma) and scene.country:
            return self._directions.area(scene.country, phrase, tokens), Kind.PLACE, reason
        if group.kind is Kind.FACILITY:
            site = self._before.site_near(lemma, scene)
            if site is not None:
                return site.entity, Kind.FACILITY, reason
        if group.kind is Kind.ACTOR and lemma not in self.members:
            party = self._before.earlier_party(lemma, scene)
            if party is not None:
                return party, Kind.ACTOR, reason
        if lemma in self.members:
            forces = self._forces_of_owner(scene, phrase.hit.pronoun)
            return forces, (group.kind if forces is None else Kind.ACTOR), reason
        return None, group.kind, reason

    def _forces_of_owner(self, scene: Scene, pronoun: str | None) -> str | None:
        """The forces of the party named last that the pronoun may mean, or of the state of the person named last."""
        for earlier in reversed(scene.found):
            if pronoun == _HIS and earlier.kind is Kind.ACTOR and self._is_feminine(earlier, scene):
                continue
            if earlier.kind is Kind.PERSON and earlier.country is not None:
                return self._world.body("army", earlier.country, scene.day)
            if earlier.kind is Kind.ACTOR and earlier.entity is not None and not earlier.adjectival:
                return self.force_of("army", earlier.entity, scene.day)
        return None

    def _is_feminine(self, earlier: Candidate, scene: Scene) -> bool:
        """Whether «ه» cannot mean a party: a state, a feminine, a dual or plural (روسيا, الحركة, الفصيلان)."""
        token = scene.layers.tokens[earlier.first]
        return earlier.entity in self._pack.countries or token.is_marbuta or token.text.endswith(_NOT_HIS)

    def _is_reached(self, phrase: Phrase, tokens: Sequence[Token]) -> bool:
        """Whether one is or goes there: «عادوا إلى بلادهم»."""
        before = tokens[phrase.first - 1].text if phrase.first else ""
        return before in _INTO or proclitics_of(tokens[phrase.first].text, phrase.skip).endswith(_TO)

    def force_of(self, role: str | None, owner: str, day: str | None) -> str:
        """The army of a state or government; an armed group's forces are the group."""
        row = self._pack.actors.get(owner)
        if role == "army" and ((row is not None and row.type in _STATE_TYPES) or owner in self._pack.countries):
            country = self._world.owner(owner) or owner
            return self._world.body("army", country, day) or owner
        return owner
