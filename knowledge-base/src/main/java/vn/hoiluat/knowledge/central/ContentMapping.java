package vn.hoiluat.knowledge.central;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.knowledge.entry.EntryContent;
import vn.hoiluat.knowledge.entry.EntryVersion;
import vn.hoiluat.knowledge.exchange.Opening;

/**
 * Turns what a partner says into what we say and back, on one day. Our form holds less (one field, a short answer of a limited
 * length): what a person here did not touch goes back exactly as it came.
 */
final class ContentMapping {

    private static final String OTHER_FIELD = "khac";

    private final CodeMapping codes;
    private final LocalDate day;

    ContentMapping(CodeMapping codes, LocalDate day) {
        this.codes = codes;
        this.day = day;
    }

    /** The day on which codes are mapped. */
    LocalDate day() {
        return day;
    }

    /** The partner's content in our form; what only we have (attachments, the day of review) stays as in the former content. */
    EntryContent toOurs(CentralContent theirs, @Nullable EntryContent former) {
        return new EntryContent(
                ourField(theirs),
                theirs.question(),
                inFormerOrder(theirs.alternates(), former),
                shortAnswer(theirs),
                theirs.fullAnswer(),
                theirs.citations(),
                ourPlaces(theirs),
                theirs.validity(),
                former == null ? null : former.reviewBy(),
                null,
                List.of(),
                former == null ? List.of() : former.attachments(),
                false);
    }

    /** Our content in the partner's form, as if it had never been theirs. */
    CentralContent toTheirs(EntryContent ours) {
        return toTheirs(ours, null, null);
    }

    /** Our content in the partner's form, where it may have come from what the partner said. */
    CentralContent toTheirs(EntryContent ours, CentralContent known) {
        return toTheirs(ours, known, toOurs(known, null));
    }

    /**
     * Our content in the partner's form.
     *
     * @param known what the partner said
     * @param before what we said when the partner said that: what is as it was then goes back as it came, even if the codes are
     *     mapped another way since
     */
    CentralContent toTheirs(EntryContent ours, @Nullable CentralContent known, @Nullable EntryContent before) {
        String shortAnswer = ours.shortAnswer();
        List<String> fields = codes.theirs(CodeMapping.Of.FIELD, ours.field(), day);
        List<String> places = theirPlaces(ours);
        if (known != null && before != null) {
            boolean samePlaces = new HashSet<>(before.places()).equals(new HashSet<>(ours.places()));
            shortAnswer = before.shortAnswer().equals(shortAnswer) ? known.shortAnswer() : shortAnswer;
            fields = before.field().equals(ours.field()) ? known.fields() : fields;
            places = samePlaces ? known.places() : places;
        }
        return new CentralContent(
                ours.question(),
                ours.alternates(),
                shortAnswer,
                ours.fullAnswer(),
                ours.citations(),
                fields,
                places,
                ours.validity());
    }

    /** Whether a version says in our form what the partner's content says. */
    boolean says(EntryVersion version, CentralContent theirs) {
        return toTheirs(version.content(), theirs).equals(theirs);
    }

    /** Our codes that the partner has no word for; with any of them nothing is sent. */
    List<String> unmapped(EntryContent ours) {
        List<String> unmapped = new ArrayList<>();
        if (codes.theirs(CodeMapping.Of.FIELD, ours.field(), day).isEmpty()) {
            unmapped.add(ours.field());
        }
        ours.places().stream()
                .filter(place -> codes.theirs(CodeMapping.Of.PLACE, place, day).isEmpty())
                .forEach(unmapped::add);
        return unmapped;
    }

    /** Their codes that we have no word for. */
    List<String> unmapped(CentralContent theirs) {
        List<String> unmapped = new ArrayList<>();
        theirs.fields().stream()
                .filter(code -> codes.ours(CodeMapping.Of.FIELD, code, day).isEmpty())
                .forEach(unmapped::add);
        theirs.places().stream()
                .filter(code -> codes.ours(CodeMapping.Of.PLACE, code, day).isEmpty())
                .forEach(unmapped::add);
        return unmapped;
    }

    /** Our code for the first of theirs that we have a word for; empty if we have none. */
    String ourField(List<String> theirs) {
        return theirs.stream()
                .flatMap(code -> codes.ours(CodeMapping.Of.FIELD, code, day).stream())
                .findFirst()
                .orElse("");
    }

    private String ourField(CentralContent theirs) {
        String field = ourField(theirs.fields());
        return field.isEmpty() ? OTHER_FIELD : field;
    }

    /** A place we do not know stays as it is: dropped, the answer would hold for the whole country. */
    private List<String> ourPlaces(CentralContent theirs) {
        return theirs.places().stream()
                .map(code -> codes.ours(CodeMapping.Of.PLACE, code, day).orElse(code))
                .distinct()
                .toList();
    }

    private List<String> theirPlaces(EntryContent ours) {
        return ours.places().stream()
                .flatMap(place -> Optional.of(codes.theirs(CodeMapping.Of.PLACE, place, day))
                        .filter(found -> !found.isEmpty())
                        .orElse(List.of(place))
                        .stream())
                .toList();
    }

    private static String shortAnswer(CentralContent theirs) {
        boolean fits =
                !theirs.shortAnswer().isEmpty() && theirs.shortAnswer().length() <= EntryContent.LONGEST_SHORT_ANSWER;
        return fits ? theirs.shortAnswer() : Opening.of(theirs.fullAnswer(), EntryContent.LONGEST_SHORT_ANSWER);
    }

    private static List<String> inFormerOrder(List<String> alternates, @Nullable EntryContent former) {
        return former != null && new HashSet<>(former.alternates()).equals(new HashSet<>(alternates))
                ? former.alternates()
                : alternates;
    }
}
