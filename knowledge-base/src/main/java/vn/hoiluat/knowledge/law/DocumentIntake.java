package vn.hoiluat.knowledge.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Takes documents from outside into the register: another database's, a file's, what an officer pasted. Dates that a person
 * here has checked stay; what is new besides them is added. Taking in the same document again changes nothing.
 */
public final class DocumentIntake {

    private final DocumentRegister register;
    private final ProvisionTexts texts;

    public DocumentIntake(DocumentRegister register, ProvisionTexts texts) {
        this.register = register;
        this.texts = texts;
    }

    /** Takes in one document with its articles and relations. */
    public Mono<TakenIn> take(OutsideDocument outside) {
        return Mono.defer(() -> {
            LegalDocument given = document(outside);
            Optional<LegalDocument> known = register.known().document(given.id());
            List<LegalRelation> relations = dated(outside).toList();
            return register.save(given, old -> joined(old, given))
                    .then(texts.put(articles(outside)))
                    .flatMap(written -> Flux.fromIterable(relations)
                            .concatMap(register::put)
                            .then(Mono.just(new TakenIn(
                                    known.isEmpty(),
                                    known.filter(old -> differs(old, given)).isPresent(),
                                    written,
                                    relations.size(),
                                    outside.relations().size() - relations.size()))));
        });
    }

    /** What taking it in would change. */
    public Mono<IntakePlan> plan(OutsideDocument outside) {
        return texts.of(outside.identity()).collectMap(ProvisionText::id).map(here -> {
            LegalDocument given = document(outside);
            LegalDocument before = register.known().document(given.id()).orElse(null);
            List<ProvisionText> articles = articles(outside);
            return new IntakePlan(
                    before,
                    before == null ? given : joined(before, given),
                    before != null && differs(before, given),
                    articles.stream()
                            .filter(article -> !here.containsKey(article.id()))
                            .toList(),
                    articles.stream()
                            .filter(article -> here.containsKey(article.id()))
                            .filter(article -> !article.equals(here.get(article.id())))
                            .toList(),
                    outside.relations().stream()
                            .map(relation -> planned(relation, outside))
                            .toList());
        });
    }

    private IntakePlan.Planned planned(OutsideDocument.Relation given, OutsideDocument outside) {
        LegalRelation relation = relation(given, outside);
        return new IntakePlan.Planned(
                given, relation, relation != null && register.known().has(relation));
    }

    private static List<ProvisionText> articles(OutsideDocument outside) {
        return outside.articles().stream()
                .map(a -> new ProvisionText(outside.identity(), a.number(), a.title(), a.text()))
                .toList();
    }

    private static LegalDocument document(OutsideDocument outside) {
        ValidityCode code = outside.code();
        String outline = outside.complete()
                ? Outline.of(outside.articles().stream()
                        .map(OutsideDocument.Article::number)
                        .toList())
                : null;
        return new LegalDocument(
                outside.identity().type(),
                outside.identity().number(),
                outside.identity().issuer(),
                outside.title(),
                outside.inForceFrom(),
                outside.inForceTo(),
                null,
                null,
                List.of(),
                List.of(),
                null,
                outside.source(),
                code == null ? null : new Recorded(code, outside.readOn()),
                outside.aliases(),
                outside.terms(),
                outline);
    }

    /** What a person checked stays; days that nobody knew are learnt, and so is what the other side says of the whole. */
    private static LegalDocument joined(LegalDocument old, LegalDocument given) {
        boolean isChecked = old.checkedOn() != null;
        LegalDocument joined = new LegalDocument(
                old.type(),
                old.number(),
                old.issuer(),
                old.title().isEmpty() ? given.title() : old.title(),
                isChecked ? old.inForceFrom() : first(given.inForceFrom(), old.inForceFrom()),
                isChecked ? old.inForceTo() : first(given.inForceTo(), old.inForceTo()),
                old.suspendedFrom(),
                old.suspendedTo(),
                old.replacedBy(),
                old.amendedBy(),
                old.checkedOn(),
                isChecked ? old.source() : given.source(),
                recorded(old.recorded(), given.recorded()),
                union(old.aliases(), given.aliases()),
                union(old.terms(), given.terms()),
                first(given.outline(), old.outline()));
        return joined.equals(old) ? old : joined;
    }

    /** The day on which it was first read so counts: a later reading of the same says nothing new. */
    private static @Nullable Recorded recorded(@Nullable Recorded old, @Nullable Recorded given) {
        return given == null || old != null && old.code() == given.code() ? old : given;
    }

    private static <T> @Nullable T first(@Nullable T one, @Nullable T other) {
        return one != null ? one : other;
    }

    private static <T> List<T> union(List<T> old, List<T> given) {
        List<T> all = new ArrayList<>(old);
        given.stream().filter(one -> !old.contains(one)).forEach(all::add);
        return all;
    }

    private static boolean differs(LegalDocument old, LegalDocument given) {
        return old.checkedOn() != null
                && (isOther(old.inForceFrom(), given.inForceFrom()) || isOther(old.inForceTo(), given.inForceTo()));
    }

    private static boolean isOther(@Nullable LocalDate old, @Nullable LocalDate given) {
        return given != null && !given.equals(old);
    }

    private Stream<LegalRelation> dated(OutsideDocument outside) {
        return outside.relations().stream().flatMap(one -> Stream.ofNullable(relation(one, outside)));
    }

    /** Null if no day can be found for it. */
    private @Nullable LegalRelation relation(OutsideDocument.Relation one, OutsideDocument outside) {
        DocumentRef by = one.isActing() ? outside.identity() : one.other();
        DocumentRef of = one.isActing() ? one.other() : outside.identity();
        LocalDate from = one.from() != null ? one.from() : begin(by, outside);
        return from == null
                ? null
                : new LegalRelation(
                        one.kind(),
                        by,
                        one.basis(),
                        of,
                        one.provisions(),
                        one.inPart(),
                        from,
                        one.until(),
                        outside.readOn(),
                        outside.source());
    }

    private @Nullable LocalDate begin(DocumentRef acting, OutsideDocument outside) {
        return acting.id().equals(outside.identity().id())
                ? outside.inForceFrom()
                : register.known()
                        .document(acting.id())
                        .map(LegalDocument::inForceFrom)
                        .orElse(null);
    }
}
