package vn.hoiluat.knowledge.entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.knowledge.analysis.PlainText;
import vn.hoiluat.knowledge.law.Citation;
import vn.hoiluat.privacy.PersonalNumbers;

/**
 * What one version of an entry says. Texts are NFC. Equal contents are the same version.
 *
 * @param field the citizen-facing field (lĩnh vực), a short id such as {@code dat-dai}
 * @param question a whole question, as a citizen would ask it
 * @param alternates other ways to ask it
 * @param shortAnswer true and complete on its own, at most {@value #LONGEST_SHORT_ANSWER} characters; empty in unfinished drafts
 * @param fullAnswer with the legal basis in its last line; empty in unfinished drafts
 * @param citations what the answer rests on
 * @param places codes of the places it holds for; empty: the whole country
 * @param validity the days on which it is right
 * @param reviewBy the day it must be looked at again, null if none is set
 * @param checkedOn the day it was last checked against the law, null if never
 * @param placeholders names of local data still to be filled in
 * @param attachments forms and leaflets that go with the answer
 * @param sample whether it is sample data and says so to citizens
 */
public record EntryContent(
        String field,
        String question,
        List<String> alternates,
        String shortAnswer,
        String fullAnswer,
        List<Citation> citations,
        List<String> places,
        Validity validity,
        @Nullable LocalDate reviewBy,
        @Nullable LocalDate checkedOn,
        List<String> placeholders,
        List<EntryLink> attachments,
        boolean sample) {

    /** What two SMS or one push message carry; wording.md part C measures the same way, in NFC characters. */
    public static final int LONGEST_SHORT_ANSWER = 320;

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^{}\\n]+}");

    public EntryContent {
        question = PlainText.nfc(question).strip();
        if (question.isEmpty()) {
            throw new IllegalArgumentException("entry without a question");
        }
        shortAnswer = PlainText.nfc(shortAnswer).strip();
        if (shortAnswer.length() > LONGEST_SHORT_ANSWER) {
            throw new IllegalArgumentException("short answer of " + shortAnswer.length()
                    + " characters, expected at most " + LONGEST_SHORT_ANSWER);
        }
        fullAnswer = PlainText.nfc(fullAnswer).strip();
        alternates = alternates.stream().map(PlainText::nfc).toList();
        citations = List.copyOf(citations);
        places = List.copyOf(places);
        placeholders = List.copyOf(placeholders);
        attachments = List.copyOf(attachments);
    }

    /** Without attachments. */
    public EntryContent(
            String field,
            String question,
            List<String> alternates,
            String shortAnswer,
            String fullAnswer,
            List<Citation> citations,
            List<String> places,
            Validity validity,
            @Nullable LocalDate reviewBy,
            @Nullable LocalDate checkedOn,
            List<String> placeholders,
            boolean sample) {
        this(
                field,
                question,
                alternates,
                shortAnswer,
                fullAnswer,
                citations,
                places,
                validity,
                reviewBy,
                checkedOn,
                placeholders,
                List.of(),
                sample);
    }

    /** Why citizens may not get this yet; empty if they may. */
    public Set<PublicationBlock> publicationBlocks() {
        Set<PublicationBlock> blocks = EnumSet.noneOf(PublicationBlock.class);
        if (shortAnswer.isEmpty() || fullAnswer.isEmpty()) {
            blocks.add(PublicationBlock.NO_ANSWER);
        }
        if (citations.isEmpty()) {
            blocks.add(PublicationBlock.NO_CITATION);
        }
        if (!placeholders.isEmpty()
                || PLACEHOLDER.matcher(shortAnswer).find()
                || PLACEHOLDER.matcher(fullAnswer).find()) {
            blocks.add(PublicationBlock.PLACEHOLDERS);
        }
        return blocks;
    }

    /** Names of local data that the answers need: in braces in the texts, or listed. */
    public Set<String> localNames() {
        Set<String> names = new LinkedHashSet<>(placeholders);
        names.addAll(localNames(shortAnswer, fullAnswer));
        return names;
    }

    /** Names in braces in texts: in answers as they are sent, those that nothing was known of. */
    public static Set<String> localNames(String... texts) {
        return Stream.of(texts)
                .flatMap(text -> PLACEHOLDER.matcher(text).results())
                .map(found -> found.group().substring(1, found.group().length() - 1))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * A text of the answer with local data in it.
     *
     * @param values the value of a name, or null, which leaves the name where it is
     */
    public static String filled(String text, Function<String, @Nullable String> values) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> {
            String value = values.apply(found.group().substring(1, found.group().length() - 1));
            return Matcher.quoteReplacement(value == null ? found.group() : value);
        });
    }

    /** The same with other alternates. */
    public EntryContent withAlternates(List<String> others) {
        return with(field, others, reviewBy, checkedOn, sample);
    }

    /** The same in another field of law. */
    public EntryContent inField(String other) {
        return with(other, alternates, reviewBy, checkedOn, sample);
    }

    /**
     * The same, found right on a day.
     *
     * @param next the day it must be looked at again, null if none is set
     */
    public EntryContent foundRight(LocalDate on, @Nullable LocalDate next) {
        return with(field, alternates, next, on, sample);
    }

    /**
     * The day as of which it is known to be right: when somebody last checked it against the law, or the day it was written
     * for; null if neither is known.
     */
    public @Nullable LocalDate reviewedOn() {
        LocalDate from = validity.from();
        return checkedOn == null || from != null && from.isAfter(checkedOn) ? from : checkedOn;
    }

    /** Whether a personal number stands in any of its texts. */
    public boolean hasPersonalNumber() {
        return Stream.concat(phrasings().stream(), Stream.of(shortAnswer, fullAnswer))
                .anyMatch(text -> PersonalNumbers.mask(text).found());
    }

    /** The question and its alternates. */
    public List<String> phrasings() {
        List<String> phrasings = new ArrayList<>(alternates.size() + 1);
        phrasings.add(question);
        phrasings.addAll(alternates);
        return phrasings;
    }

    /** The same, marked as sample data or not. */
    public EntryContent asSample(boolean isSample) {
        return with(field, alternates, reviewBy, checkedOn, isSample);
    }

    private EntryContent with(
            String ofField,
            List<String> others,
            @Nullable LocalDate nextReview,
            @Nullable LocalDate lastCheck,
            boolean isSample) {
        return new EntryContent(
                ofField,
                question,
                others,
                shortAnswer,
                fullAnswer,
                citations,
                places,
                validity,
                nextReview,
                lastCheck,
                placeholders,
                attachments,
                isSample);
    }
}
