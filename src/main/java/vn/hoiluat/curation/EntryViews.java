package vn.hoiluat.curation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import vn.hoiluat.knowledge.central.EntryConflicts;
import vn.hoiluat.knowledge.curation.Curation;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.entry.EntryContent;
import vn.hoiluat.knowledge.entry.EntryVersion;
import vn.hoiluat.knowledge.entry.Serving;
import vn.hoiluat.knowledge.golden.GoldenQuestions;
import vn.hoiluat.knowledge.usage.EntryUsage;
import vn.hoiluat.people.Account;
import vn.hoiluat.people.People;
import vn.hoiluat.units.FieldNames;

/** Makes what the page of an entry shows. */
@Component
final class EntryViews {

    private static final int MOST_PUBLICATIONS = 10;

    private final Curation curation;
    private final EntryForms forms;
    private final EntryPreviews previews;
    private final FieldNames fields;
    private final People people;
    private final EntryUsage usage;
    private final GoldenQuestions golden;
    private final EntryConflicts conflicts;

    EntryViews(
            Curation curation,
            EntryForms forms,
            EntryPreviews previews,
            FieldNames fields,
            People people,
            EntryUsage usage,
            GoldenQuestions golden,
            EntryConflicts conflicts) {
        this.curation = curation;
        this.forms = forms;
        this.previews = previews;
        this.fields = fields;
        this.people = people;
        this.usage = usage;
        this.golden = golden;
        this.conflicts = conflicts;
    }

    /** The entry with this version of it, as this person sees it; with its newest work if there is no such version. */
    Mono<EntryView> of(Entry entry, int number, Authentication who) {
        EntryVersion version = Optional.ofNullable(entry.version(number)).orElseGet(() -> current(entry));
        return Mono.zip(
                        people.all().collectMap(Account::login, Account::name),
                        curation.publications(entry.key())
                                .take(MOST_PUBLICATIONS)
                                .collectList(),
                        usage.of(entry).map(EntryUsageView::of),
                        golden.isProtected(version.content()),
                        conflicts.isIn(entry.key()))
                .map(known -> {
                    Map<String, String> logins = known.getT1();
                    UnaryOperator<String> names = login -> logins.getOrDefault(login, login);
                    List<EntryPublication> publications = known.getT2().stream()
                            .map(one -> EntryPublication.of(one, names))
                            .toList();
                    return view(entry, version, who, names, publications, known.getT3(), known.getT4(), known.getT5());
                });
    }

    /** What is worked on, else what citizens get, else what was written last. */
    static EntryVersion current(Entry entry) {
        return entry.open().or(entry::published).orElse(entry.newest());
    }

    private EntryView view(
            Entry entry,
            EntryVersion version,
            Authentication who,
            UnaryOperator<String> names,
            List<EntryPublication> publications,
            EntryUsageView used,
            boolean guarded,
            boolean inConflict) {
        EntryContent content = version.content();
        LocalDate today = forms.today();
        Optional<Serving> next = entry.next(today);
        return new EntryView(
                entry.key(),
                EntryAddress.of(entry),
                inConflict ? ListFilter.CONFLICT : version.provenance().origin(),
                version.provenance().reference(),
                fields.of(content.field()),
                forms.placeNames(content.places()),
                content.sample(),
                EntryVersionView.of(version, names),
                forms.of(content, entry.newest().number()),
                previews.citations(content),
                previews.localData(content),
                entry.versions().reversed().stream()
                        .map(one -> EntryVersionView.of(one, names))
                        .toList(),
                entry.newest().number(),
                entry.publishedOn(today).map(EntryVersion::number).orElse(0),
                version.isOpen()
                        ? entry.publishedOn(today)
                                .map(serving -> DiffView.of(shown(serving), shown(version)))
                                .orElse(null)
                        : null,
                next.map(serving -> serving.version().number()).orElse(0),
                next.map(serving -> serving.days().from())
                        .map(EntryTimes::written)
                        .orElse(null),
                Optional.ofNullable(content.validity().from())
                        .filter(today::isBefore)
                        .map(EntryTimes::written)
                        .orElse(null),
                written(content.checkedOn()),
                written(content.reviewBy()),
                EntryDeeds.of(entry, version, who),
                guarded,
                curation.blocks(content).stream().map(Enum::name).sorted().toList(),
                version.draftReason(),
                publications,
                used);
    }

    private EntryForm shown(EntryVersion version) {
        return forms.shown(forms.of(version.content(), version.number()));
    }

    private static @Nullable String written(@Nullable LocalDate day) {
        return day == null ? null : EntryTimes.written(day);
    }
}
