package vn.hoiluat.knowledge.central;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.knowledge.central.Conflict.Choice;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.entry.EntryContent;
import vn.hoiluat.knowledge.entry.EntryDeed;
import vn.hoiluat.knowledge.entry.EntryStatus;
import vn.hoiluat.knowledge.entry.EntryStep;
import vn.hoiluat.knowledge.entry.EntryVersion;
import vn.hoiluat.knowledge.entry.Proposal;
import vn.hoiluat.knowledge.entry.Provenance;
import vn.hoiluat.knowledge.entry.Validity;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Range;
import vn.hoiluat.storage.Versioned;

/** The people of the department: they write, publish, retire, review what came and choose in conflicts. */
final class Officers {

    static final String UNIT = "stp-mau";

    private final Documents<Entry> entries;
    private final Random random;
    private final Lineage lineage;
    private final Writing writing;
    private final Clock clock;
    private final CentralRule rule;
    private int created;

    Officers(DocumentStore store, Random random, Lineage lineage, CentralRule rule, Clock clock) {
        this.entries = store.documents(Entry.KIND);
        this.random = random;
        this.lineage = lineage;
        this.writing = new Writing(random, lineage);
        this.rule = rule;
        this.clock = clock;
    }

    List<Entry> entries() {
        return entries.all(Range.all())
                .map(Versioned::value)
                .collectList()
                .blockOptional()
                .orElseThrow();
    }

    void create() {
        String id = "m-" + ++created;
        Proposal proposal =
                proposal("local", id, writing.fresh(UNIT + ".local." + id), new Provenance("officer", null));
        Entry entry = Entry.begin(proposal, clock.instant());
        entries.insert(entry.key(), entry.after(1, published())).block();
    }

    void edit() {
        one().ifPresent(entry -> {
            Optional<EntryVersion> open = entry.open();
            if (open.isPresent() && !isTheirs(open.get())) {
                publishDraft(entry, open.get());
            } else if (open.isPresent() || entry.published().isPresent()) {
                editFrom(entry, open.or(entry::published).get());
            }
        });
    }

    void withdraw() {
        one().filter(entry -> entry.open().isEmpty() && entry.published().isPresent())
                .ifPresent(entry -> {
                    lineage.withdraw(
                            record(entry), Lineage.in(central(entry.published().get())));
                    save(entry, retired(entry));
                });
    }

    /** Publishes what came, or sets it aside. */
    void review(boolean always) {
        for (Entry entry : entries()) {
            Optional<EntryVersion> open = entry.open().filter(Officers::isTheirs);
            if (open.isPresent() && (always || random.nextBoolean())) {
                review(entry, open.get(), always);
            }
        }
    }

    /** Gives up what is kept as a draft, and completes what was chosen in a conflict. */
    void endDrafts() {
        for (Entry entry : entries()) {
            Optional<EntryVersion> own = entry.open().filter(version -> !isTheirs(version));
            if (own.isPresent() && rule == CentralRule.CENTRAL_WINS) {
                save(entry, entry.after(own.get().number(), step(EntryDeed.RETIRED)));
            } else if (own.isPresent()) {
                editFrom(entry, own.get());
            }
        }
    }

    Map<Field, Choice> choose(Conflict conflict) {
        Map<Field, Choice> choices = new EnumMap<>(Field.class);
        conflict.fields().forEach(field -> choices.put(field, Choice.values()[random.nextInt(3)]));
        return choices;
    }

    /** What was chosen takes the place of all that was shown. */
    void chosen(Conflict conflict, Map<Field, Choice> choices) {
        String record = conflict.externalId();
        CentralContent chosen = conflict.chosen(choices);
        Set<String> shown = new HashSet<>();
        for (CentralContent side : sides(conflict)) {
            shown.addAll(
                    conflict.fields().contains(Field.WITHDRAWN)
                            ? Lineage.in(side)
                            : Lineage.in(side, conflict.fields()));
        }
        if (chosen == null) {
            lineage.withdraw(record, shown);
            return;
        }
        if (conflict.fields().contains(Field.WITHDRAWN)) {
            shown.addAll(lineage.withdrawals(record));
            Lineage.in(chosen).forEach(word -> lineage.supersede(word, shown));
        } else {
            conflict.fields().forEach(field -> decide(field, chosen, conflict));
        }
    }

    private void decide(Field field, CentralContent chosen, Conflict conflict) {
        Set<String> words = Lineage.in(field.of(chosen));
        Set<String> shown = new HashSet<>();
        sides(conflict).forEach(side -> shown.addAll(Lineage.in(field.of(side))));
        shown.removeAll(words);
        if (words.isEmpty()) {
            lineage.forget(shown);
        }
        words.forEach(word -> lineage.supersede(word, shown));
    }

    private static List<CentralContent> sides(Conflict conflict) {
        List<CentralContent> sides = new ArrayList<>();
        sides.add(conflict.theirs().content());
        if (conflict.ours() != null) {
            sides.add(conflict.ours());
        }
        if (conflict.base() != null) {
            sides.add(conflict.base());
        }
        return sides;
    }

    private void review(Entry entry, EntryVersion arrived, boolean always) {
        Set<String> theirs = Lineage.in(central(arrived));
        if (!arrived.content().publicationBlocks().isEmpty()) {
            editFrom(entry, arrived);
        } else if (!always && entry.published().isPresent() && random.nextInt(4) == 0) {
            theirs.removeAll(Lineage.in(central(entry.published().get())));
            Lineage.in(central(entry.published().get())).forEach(word -> lineage.supersede(word, theirs));
            save(entry, entry.after(arrived.number(), step(EntryDeed.RETIRED)));
        } else {
            if (entry.published().isEmpty()) {
                theirs.forEach(word -> lineage.supersede(word, lineage.withdrawals(record(entry))));
            }
            replaces(central(arrived), entry, false);
            save(entry, entry.after(arrived.number(), published()));
        }
    }

    private void publishDraft(Entry entry, EntryVersion draft) {
        if (!draft.content().publicationBlocks().isEmpty()) {
            editFrom(entry, draft);
        } else if (random.nextBoolean()) {
            Set<String> words = Lineage.in(central(draft));
            entry.published()
                    .ifPresent(given ->
                            words.forEach(word -> lineage.supersede(word, without(Lineage.in(central(given)), words))));
            words.forEach(word -> lineage.supersede(word, lineage.withdrawals(record(entry))));
            save(entry, entry.after(draft.number(), published()));
        }
    }

    private void editFrom(Entry entry, EntryVersion version) {
        String record = record(entry);
        CentralContent content = writing.edited(record, central(version));
        if (content.citations().isEmpty()) {
            String word = lineage.next(record, Set.of());
            content = Field.CITATIONS.take(
                    content,
                    new CentralContent(
                            "q",
                            List.of(),
                            "",
                            "",
                            List.of(Writing.citation(word)),
                            List.of(),
                            List.of(),
                            Validity.ALWAYS));
        }
        if (entry.published().isEmpty()) {
            CentralContent revived = content;
            Lineage.in(revived).forEach(word -> lineage.supersede(word, lineage.withdrawals(record)));
        }
        replaces(content, entry, version.isOpen() && !isTheirs(version));
        Entry proposed = entry.propose(
                proposal(entry.source(), entry.externalId(), content, version.provenance()), clock.instant());
        save(entry, proposed.after(proposed.newest().number(), published()));
    }

    /** Who publishes a draft of ours, or anything where the partner wins, does so knowing what was published. */
    private void replaces(CentralContent content, Entry entry, boolean isOwnDraft) {
        if ((isOwnDraft || rule == CentralRule.CENTRAL_WINS)
                && entry.published().isPresent()) {
            Set<String> words = Lineage.in(content);
            Set<String> gone = without(Lineage.in(central(entry.published().get())), words);
            words.forEach(word -> lineage.supersede(word, gone));
        }
    }

    private static Set<String> without(Collection<String> words, Collection<String> others) {
        Set<String> left = new HashSet<>(words);
        left.removeAll(others);
        return left;
    }

    private Entry retired(Entry entry) {
        Entry changed = entry;
        for (EntryVersion version : entry.versions()) {
            changed = version.status() == EntryStatus.PUBLISHED
                    ? changed.after(version.number(), step(EntryDeed.RETIRED))
                    : changed;
        }
        return changed;
    }

    private Optional<Entry> one() {
        List<Entry> all = entries();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
    }

    /** Writes over what was seen; the program does not run meanwhile, so nobody else can have written. */
    private void save(Entry seen, Entry changed) {
        entries.modify(seen.key(), stored -> {
                    assertThat(stored).as("entry " + seen.key()).isEqualTo(seen);
                    return changed;
                })
                .block();
    }

    /** As the editor writes: what is edited keeps where it once came from. */
    private Proposal proposal(String source, String id, CentralContent content, Provenance provenance) {
        return new Proposal(source, id, local(content), provenance, EntryStatus.PENDING_REVIEW, null, "an");
    }

    private EntryStep published() {
        return step(EntryDeed.PUBLISHED);
    }

    private EntryStep step(EntryDeed deed) {
        return new EntryStep(deed, clock.instant(), "binh", null);
    }

    static boolean isTheirs(EntryVersion version) {
        return version.author().equals("central");
    }

    static String record(Entry entry) {
        return entry.source().equals("local") ? UNIT + ".local." + entry.externalId() : entry.externalId();
    }

    static CentralContent central(EntryVersion version) {
        EntryContent content = version.content();
        return new CentralContent(
                content.question(),
                content.alternates(),
                content.shortAnswer(),
                content.fullAnswer(),
                content.citations(),
                List.of(content.field()),
                content.places(),
                content.validity());
    }

    private static EntryContent local(CentralContent content) {
        @Nullable LocalDate none = null;
        return new EntryContent(
                content.fields().getFirst(),
                content.question(),
                content.alternates(),
                content.shortAnswer(),
                content.fullAnswer(),
                content.citations(),
                content.places(),
                content.validity(),
                none,
                none,
                List.of(),
                false);
    }
}
