package vn.hoiluat.knowledge.drafting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Mono;
import vn.hoiluat.answering.AnswerFinder;
import vn.hoiluat.answering.CitedProvision;
import vn.hoiluat.answering.Question;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseLetter;
import vn.hoiluat.knowledge.drafting.DraftCheck.NearEntry;
import vn.hoiluat.knowledge.drafting.DraftCheck.Part;
import vn.hoiluat.knowledge.drafting.DraftCheck.PersonalLeft;
import vn.hoiluat.knowledge.entry.Entries;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.entry.EntryContent;
import vn.hoiluat.knowledge.entry.EntryStatus;
import vn.hoiluat.knowledge.entry.Proposal;
import vn.hoiluat.knowledge.entry.Provenance;
import vn.hoiluat.knowledge.entry.Validity;
import vn.hoiluat.knowledge.law.Citation;
import vn.hoiluat.knowledge.law.CitationParser;
import vn.hoiluat.knowledge.law.KnownDocuments;
import vn.hoiluat.knowledge.law.ReferenceReader;
import vn.hoiluat.knowledge.unanswered.UnansweredEntries;
import vn.hoiluat.privacy.PersonalDetails;
import vn.hoiluat.privacy.PersonalNumbers;

/**
 * Makes an officer's answer a draft of an entry, which then goes the way of every entry. What is sensitive is never offered.
 * The program masks what it knows; whoever submits and whoever approves reads it besides.
 */
public final class AnswerDrafting {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String ORIGIN = "officer";
    private static final int NEAREST = 3;

    /** So many characters of the text are shown on either side of a number. */
    private static final int AROUND = 40;

    private final Entries entries;
    private final AnswerFinder finder;
    private final KnownDocuments documents;
    private final CitationsRead citations;
    private final Clock clock;

    public AnswerDrafting(
            Entries entries,
            AnswerFinder finder,
            KnownDocuments documents,
            ReferenceReader references,
            CitationParser parser,
            Clock clock) {
        this.entries = entries;
        this.finder = finder;
        this.documents = documents;
        this.citations = new CitationsRead(references, parser);
        this.clock = clock;
    }

    /** The draft of a case's last answer; empty if it has none, or is sensitive. */
    public Optional<AnswerDraft> prepare(Case answered) {
        return answered.sensitive()
                ? Optional.empty()
                : answered.letters().reversed().stream()
                        .filter(letter -> letter.kind() == CaseLetter.Kind.ANSWER)
                        .findFirst()
                        .map(letter -> draft(answered, letter));
    }

    /** Looks through a draft as it stands. */
    public Mono<DraftCheck> check(AnswerDraft draft) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), VIETNAM);
        List<CitedProvision> cited = citations.in(whole(draft), today).stream()
                .map(citation -> documents.resolve(citation, today))
                .toList();
        Mono<List<NearEntry>> near = draft.question().isEmpty()
                ? Mono.just(List.of())
                : finder.find(new Question(draft.question(), today, NEAREST))
                        .map(found -> found.stream()
                                .limit(NEAREST)
                                .map(one -> new NearEntry(one.entry().key(), one.question(), one.confidence()))
                                .toList());
        return near.map(alike -> new DraftCheck(personal(draft), cited, alike, draft.isComplete()));
    }

    /** The provisions that a legal basis names, each once; none that cannot be told for sure. */
    public List<Citation> cited(String basis) {
        return citations.in(basis, LocalDate.ofInstant(clock.instant(), VIETNAM));
    }

    /** The entry that was drafted of this case before, or empty. */
    public Mono<Entry> drafted(Case answered) {
        return entries.find(Entry.key(UnansweredEntries.SOURCE, externalId(answered)));
    }

    /**
     * Stores a draft after looking through it once more; the entry's key, or empty if a personal number is left in it, it is
     * to go to review and must not, or there is an entry of this case already.
     *
     * @param submit whether it goes to a reviewer at once
     */
    public Mono<String> keep(Case answered, AnswerDraft draft, boolean submit, String by) {
        return drafted(answered)
                .hasElement()
                .filter(isThere -> !isThere && !answered.sensitive() && draft.fits())
                .flatMap(free -> check(draft))
                .filter(check -> submit ? check.mayBeSubmitted() : check.mayBeKept())
                .map(check -> proposal(answered, draft, submit, by))
                .flatMap(proposal -> entries.write(proposal).thenReturn(proposal.key()));
    }

    private Proposal proposal(Case answered, AnswerDraft draft, boolean submit, String by) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), VIETNAM);
        EntryContent content = new EntryContent(
                draft.field(),
                draft.question(),
                List.of(),
                draft.shortAnswer(),
                draft.fullAnswer(),
                citations.in(whole(draft), today),
                List.of(),
                Validity.ALWAYS,
                null,
                today,
                List.of(),
                false);
        return new Proposal(
                UnansweredEntries.SOURCE,
                externalId(answered),
                content,
                new Provenance(ORIGIN, answered.code().toString()),
                submit ? EntryStatus.PENDING_REVIEW : EntryStatus.DRAFT,
                null,
                by);
    }

    private static AnswerDraft draft(Case answered, CaseLetter letter) {
        String text = PersonalDetails.mask(letter.text());
        String basis = PersonalDetails.mask(letter.legalBasis());
        return new AnswerDraft(
                PersonalDetails.mask(answered.question()),
                shortened(text),
                text.contains(basis) ? text : text + "\n\n" + basis,
                basis,
                answered.field());
    }

    /** As many whole sentences as fit; nothing if the first is too long, for somebody to write. */
    private static String shortened(String text) {
        if (text.length() <= EntryContent.LONGEST_SHORT_ANSWER) {
            return text;
        }
        String fits = text.substring(0, EntryContent.LONGEST_SHORT_ANSWER);
        int end = Math.max(fits.lastIndexOf(". "), Math.max(fits.lastIndexOf(".\n"), fits.lastIndexOf("\n\n")));
        return end < 0 ? "" : fits.substring(0, end + 1).strip();
    }

    private static String whole(AnswerDraft draft) {
        return draft.basis() + "\n" + draft.fullAnswer();
    }

    private static List<PersonalLeft> personal(AnswerDraft draft) {
        List<PersonalLeft> left = new ArrayList<>();
        left.addAll(personal(Part.QUESTION, draft.question()));
        left.addAll(personal(Part.SHORT_ANSWER, draft.shortAnswer()));
        left.addAll(personal(Part.FULL_ANSWER, draft.fullAnswer()));
        left.addAll(personal(Part.BASIS, draft.basis()));
        return left;
    }

    private static List<PersonalLeft> personal(Part part, String text) {
        return PersonalNumbers.places(text).stream()
                .map(place -> new PersonalLeft(
                        part,
                        text.substring(Math.max(0, place.start() - AROUND), place.start()),
                        text.substring(place.start(), place.end()),
                        text.substring(place.end(), Math.min(text.length(), place.end() + AROUND))))
                .toList();
    }

    /** Tells nothing of the case: keys of entries are public, codes of cases are not. */
    private static String externalId(Case answered) {
        return UnansweredEntries.idOf("case/" + answered.id());
    }
}
