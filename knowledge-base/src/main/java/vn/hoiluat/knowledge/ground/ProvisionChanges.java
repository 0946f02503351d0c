package vn.hoiluat.knowledge.ground;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;
import vn.hoiluat.knowledge.analysis.PlainText;
import vn.hoiluat.knowledge.ground.ChangedWords.Words;
import vn.hoiluat.knowledge.law.ArticleParts;
import vn.hoiluat.knowledge.law.DocumentRef;
import vn.hoiluat.knowledge.law.LegalRelation;
import vn.hoiluat.knowledge.law.ProvisionList;
import vn.hoiluat.knowledge.law.ProvisionPath;
import vn.hoiluat.knowledge.law.ProvisionText;
import vn.hoiluat.knowledge.law.ProvisionTexts;
import vn.hoiluat.knowledge.law.RelationKind;

/**
 * Puts the words of a touched provision beside those that come in their place. Which these are, an amending document quotes; of
 * one that replaces, the newer versions of entries cite them, or an article's heading gives a hint. Never blocks.
 */
public final class ProvisionChanges {

    /** Headings that share fewer of their words than this are of different things. */
    private static final double ALIKE = 0.6;

    private final ProvisionTexts texts;

    public ProvisionChanges(ProvisionTexts texts) {
        this.texts = texts;
    }

    /** The words of one of the impact's provisions, before and after. */
    public Mono<ChangedWords> of(Impact impact, Impact.Touched touched) {
        ProvisionPath provision = touched.provision();
        LegalRelation relation = impact.relation();
        return article(impact.of(), provision)
                .flatMap(old -> relation == null || relation.kind() == RelationKind.SUSPENDS
                        ? Mono.just(ChangedWords.without(
                                old.map(text -> words(text, provision)), ChangedWords.Kind.NOTHING))
                        : texts.of(relation.by()).collectList().map(acting -> changed(relation, touched, old, acting)));
    }

    private static ChangedWords changed(
            LegalRelation relation, Impact.Touched touched, Optional<ProvisionText> old, List<ProvisionText> acting) {
        ProvisionPath provision = touched.provision();
        Optional<Words> before = old.map(text -> words(text, provision));
        if (acting.isEmpty()) {
            return ChangedWords.without(before, ChangedWords.Kind.NOT_HERE);
        }
        Optional<ChangedWords> found = relation.kind() == RelationKind.AMENDS
                ? amended(relation, provision, old, acting)
                : cited(relation.by(), touched, before, acting).or(() -> old.flatMap(text -> alike(text, acting)));
        return found.orElseGet(() -> ChangedWords.without(
                before,
                relation.kind() == RelationKind.ABROGATES ? ChangedWords.Kind.NOTHING : ChangedWords.Kind.UNTOLD));
    }

    /** What is quoted for it; else all that stands where the relation says. */
    private static Optional<ChangedWords> amended(
            LegalRelation relation, ProvisionPath provision, Optional<ProvisionText> old, List<ProvisionText> acting) {
        List<ProvisionPath> named = ProvisionList.parse(relation.basis()).orElse(List.of());
        List<Words> places = named.stream()
                .flatMap(path -> acting.stream()
                        .filter(text -> text.article().equalsIgnoreCase(path.article()))
                        .map(text -> words(text, path)))
                .toList();
        Stream<Words> searched = places.isEmpty() ? acting.stream().map(text -> whole(text)) : places.stream();
        return searched.flatMap(place -> AmendingWords.of(provision, place.text()).stream()
                        .map(quoted -> quoted(provision, old, place, quoted)))
                .findFirst()
                .or(() -> places.stream()
                        .findFirst()
                        .map(place -> new ChangedWords(
                                old.map(text -> words(text, provision)).orElse(null),
                                place,
                                ChangedWords.Kind.AMENDING)));
    }

    /** Both sides as far as they correspond: the clause beside the clause, or the article beside the article. */
    private static ChangedWords quoted(
            ProvisionPath provision, Optional<ProvisionText> old, Words place, String quoted) {
        boolean isArticle = AmendingWords.isArticle(quoted);
        Optional<String> part = provision.clause() == null || !isArticle
                ? Optional.empty()
                : ArticleParts.of(quoted).text(provision.clause(), provision.point());
        Optional<Words> before = old.map(text -> isArticle && part.isEmpty() ? whole(text) : words(text, provision));
        return new ChangedWords(
                before.orElse(null),
                new Words(place.document(), place.provision(), part.orElse(quoted)),
                ChangedWords.Kind.AMENDING);
    }

    /** What most of the newer versions rest on in the acting document. */
    private static Optional<ChangedWords> cited(
            DocumentRef by, Impact.Touched touched, Optional<Words> before, List<ProvisionText> acting) {
        Map<ProvisionPath, Long> counts = touched.entries().stream()
                .flatMap(entry -> Stream.of(Optional.ofNullable(entry.now()), Optional.ofNullable(entry.open()))
                        .flatMap(Optional::stream)
                        .filter(version -> version.number() != entry.old().number())
                        .flatMap(version -> version.content().citations().stream())
                        .filter(citation -> citation.number().key().equals(by.numberKey()))
                        .map(ProvisionPath::of)
                        .distinct())
                .filter(path -> path.article() != null)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<ProvisionPath, Long>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey(ProvisionPath.IN_ORDER)))
                .flatMap(counted -> acting.stream()
                        .filter(text ->
                                text.article().equalsIgnoreCase(counted.getKey().article()))
                        .map(text -> words(text, counted.getKey())))
                .findFirst()
                .map(now -> new ChangedWords(before.orElse(null), now, ChangedWords.Kind.CITED));
    }

    /** Clauses of two documents are not counted alike: whole articles are compared. */
    private static Optional<ChangedWords> alike(ProvisionText old, List<ProvisionText> acting) {
        return acting.stream()
                .filter(text -> likeness(old, text) >= ALIKE)
                .max(Comparator.comparingDouble(text -> likeness(old, text)))
                .map(now -> new ChangedWords(whole(old), whole(now), ChangedWords.Kind.ALIKE));
    }

    /** Which part of all words of both headings they share. */
    private static double likeness(ProvisionText one, ProvisionText other) {
        Set<String> words = syllables(one.title());
        Set<String> others = syllables(other.title());
        Set<String> all = new HashSet<>(words);
        all.addAll(others);
        words.retainAll(others);
        return all.isEmpty() ? 0 : (double) words.size() / all.size();
    }

    private static Set<String> syllables(String title) {
        return Stream.of(PlainText.of(title).split("[^a-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private Mono<Optional<ProvisionText>> article(DocumentRef document, ProvisionPath provision) {
        String article = provision.article();
        return article == null
                ? Mono.just(Optional.empty())
                : texts.find(document, article)
                        .filter(text -> !text.text().isEmpty())
                        .map(Optional::of)
                        .defaultIfEmpty(Optional.empty());
    }

    /** The words of the provision; of its whole article where the part is not found in it. */
    private static Words words(ProvisionText text, ProvisionPath path) {
        Optional<String> part = path.clause() == null && path.point() == null
                ? Optional.empty()
                : ArticleParts.of(text.text()).text(path.clause(), path.point());
        return part.map(words -> new Words(text.document(), path, words)).orElseGet(() -> whole(text));
    }

    private static Words whole(ProvisionText text) {
        return new Words(
                text.document(),
                new ProvisionPath(text.article(), null, null),
                (text.title().isEmpty() ? "" : text.title() + "\n") + Objects.requireNonNull(text.text()));
    }
}
