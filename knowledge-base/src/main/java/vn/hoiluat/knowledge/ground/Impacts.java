package vn.hoiluat.knowledge.ground;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.knowledge.entry.Entries;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.entry.EntryDeed;
import vn.hoiluat.knowledge.entry.EntryVersion;
import vn.hoiluat.knowledge.ground.ImpactedEntry.State;
import vn.hoiluat.knowledge.law.Citation;
import vn.hoiluat.knowledge.law.DocumentRegister;
import vn.hoiluat.knowledge.law.KnownDocuments;
import vn.hoiluat.knowledge.law.LegalDocument;
import vn.hoiluat.knowledge.law.LegalRelation;
import vn.hoiluat.knowledge.law.ProvisionPath;
import vn.hoiluat.knowledge.law.RelationKind;

/** Follows a document to the provisions it touches, and from these to the entries that rest on them. Never blocks. */
public final class Impacts {

    private static final Comparator<Impact> LATEST_FIRST =
            Comparator.comparing(Impact::from).reversed();

    private final Entries entries;
    private final DocumentRegister register;
    private final KnownDocuments documents;
    private final GroundOfEntries grounds;

    public Impacts(Entries entries, DocumentRegister register) {
        this.entries = entries;
        this.register = register;
        this.documents = register.known();
        this.grounds = new GroundOfEntries(documents);
    }

    /** What the document does to others, what others do to it, and its own end; the latest day first. */
    public Mono<List<Impact>> of(LegalDocument document, LocalDate today) {
        Flux<Impact> byIt = register.actsOf(document)
                .concatMap(relation -> Mono.justOrEmpty(
                                documents.document(relation.of().id()))
                        .flatMap(target -> impact(relation, target, today)));
        Flux<Impact> onIt = Flux.fromIterable(documents.relationsOf(document))
                .concatMap(relation -> impact(relation, document, today));
        return Flux.concat(byIt, onIt, end(document, today)).collectSortedList(LATEST_FIRST);
    }

    private Mono<Impact> impact(LegalRelation relation, LegalDocument target, LocalDate today) {
        if (relation.kind() == RelationKind.CONSOLIDATES) {
            return Mono.empty();
        }
        List<ProvisionPath> named =
                relation.provisions().isEmpty() ? List.of(ProvisionPath.WHOLE) : relation.provisions();
        return touched(target, named, relation.from(), today).map(touched -> {
            long untouched = named.stream()
                    .filter(path -> touched.stream().noneMatch(one -> path.meets(one.provision())))
                    .count();
            return new Impact(relation, target.identity(), relation.from(), touched, (int) untouched);
        });
    }

    private Mono<Impact> end(LegalDocument document, LocalDate today) {
        return Mono.justOrEmpty(document.inForceTo())
                .flatMap(end -> touched(document, List.of(ProvisionPath.WHOLE), end, today)
                        .map(touched -> new Impact(null, document.identity(), end, touched, 0)));
    }

    private Mono<List<Impact.Touched>> touched(
            LegalDocument target, List<ProvisionPath> named, LocalDate from, LocalDate today) {
        LocalDate day = from.isBefore(today) ? today : from;
        return entries.citing(target.identity().numberKey())
                .flatMapIterable(
                        entry -> impacted(entry, target, named, day).stream().toList())
                .collectList()
                .map(Impacts::byProvision);
    }

    private record Resting(ProvisionPath provision, ImpactedEntry entry) {}

    private Optional<Resting> impacted(Entry entry, LegalDocument target, List<ProvisionPath> named, LocalDate day) {
        return entry.versions().reversed().stream()
                .filter(Impacts::wasPublished)
                .flatMap(version -> version.content().citations().stream()
                        .filter(citation -> isTouched(citation, target, named))
                        .map(citation ->
                                new Resting(ProvisionPath.of(citation), impacted(entry, version, citation, day))))
                .findFirst();
    }

    private ImpactedEntry impacted(Entry entry, EntryVersion old, Citation citation, LocalDate day) {
        Optional<EntryVersion> now = grounds.standing(entry, day);
        State state = now.map(version -> version.number() == old.number() ? State.REVIEWED : State.REPLACED)
                .orElse(entry.published().isEmpty() ? State.WITHDRAWN : State.LEFT);
        return new ImpactedEntry(
                entry,
                old,
                documents.resolve(citation, day).text(),
                now.orElse(null),
                entry.open().orElse(null),
                state);
    }

    private static boolean wasPublished(EntryVersion version) {
        return version.steps().stream().anyMatch(step -> step.deed() == EntryDeed.PUBLISHED);
    }

    private boolean isTouched(Citation citation, LegalDocument target, List<ProvisionPath> named) {
        return named.stream().anyMatch(path -> path.meets(ProvisionPath.of(citation)))
                && documents.find(citation).filter(target::equals).isPresent();
    }

    private static List<Impact.Touched> byProvision(List<Resting> all) {
        Map<ProvisionPath, List<ImpactedEntry>> grouped = new LinkedHashMap<>();
        all.forEach(one -> grouped.computeIfAbsent(one.provision(), path -> new ArrayList<>())
                .add(one.entry()));
        return grouped.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(ProvisionPath.IN_ORDER))
                .map(group -> new Impact.Touched(group.getKey(), group.getValue()))
                .toList();
    }
}
