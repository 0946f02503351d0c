package vn.hoiluat.curation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import vn.hoiluat.answering.AttachedForm;
import vn.hoiluat.answering.Candidate;
import vn.hoiluat.answering.CitedProvision;
import vn.hoiluat.answering.EntryRef;
import vn.hoiluat.flow.AnswerPreviews;
import vn.hoiluat.knowledge.entry.EntryContent;
import vn.hoiluat.knowledge.law.CitationText;
import vn.hoiluat.knowledge.law.DocumentRegister;
import vn.hoiluat.knowledge.localdata.FilledAnswers;
import vn.hoiluat.knowledge.localdata.LocalData;
import vn.hoiluat.knowledge.localdata.LocalDatum;

/** Shows what an entry would look like to citizens, by what the bot itself sends with; local data as it is on the first
 * day on which they would get it. */
@Component
final class EntryPreviews {

    private final AnswerPreviews previews;
    private final DocumentRegister documents;
    private final CitationText texts;
    private final LocalData localData;
    private final Clock clock;

    EntryPreviews(
            AnswerPreviews previews, DocumentRegister documents, CitationText texts, LocalData localData, Clock clock) {
        this.previews = previews;
        this.documents = documents;
        this.texts = texts;
        this.localData = localData;
        this.clock = clock;
    }

    /** What citizens would get of it; without an answer no channel has anything to say. */
    Mono<PreviewView> of(EntryContent content) {
        FilledAnswers answers = localData.filled(content, firstDay(content));
        Mono<List<PreviewView.Phone>> phones =
                content.shortAnswer().isEmpty() || content.fullAnswer().isEmpty()
                        ? Mono.just(List.of())
                        : previews.of(candidate(content, answers))
                                .map(PreviewView.Phone::of)
                                .collectList();
        return phones.map(all -> new PreviewView(all, card(content, answers), citations(content), localData(content)));
    }

    /** Its citations as they stand on the first day on which citizens would get it. */
    List<EntryCitation> citations(EntryContent content) {
        LocalDate day = firstDay(content);
        return content.citations().stream()
                .map(citation -> EntryCitation.of(documents.known().resolve(citation, day), texts.complete(citation)))
                .toList();
    }

    /** The local data that it names, with their values on that day. */
    List<UsedLocalData> localData(EntryContent content) {
        LocalDate day = firstDay(content);
        return content.localNames().stream()
                .map(name -> new UsedLocalData(
                        name, localData.value(name, day).map(LocalDatum::text).orElse("")))
                .toList();
    }

    private Candidate candidate(EntryContent content, FilledAnswers answers) {
        List<CitedProvision> cited = content.citations().stream()
                .map(citation -> documents.known().resolve(citation, firstDay(content)))
                .toList();
        return new Candidate(
                new EntryRef("", "", 1),
                content.field(),
                content.question(),
                answers.shortAnswer(),
                answers.fullAnswer(),
                cited,
                content.attachments().stream()
                        .map(link -> new AttachedForm(link.name(), link.address()))
                        .toList(),
                content.checkedOn(),
                content.sample(),
                true,
                true,
                null,
                0,
                1,
                "",
                List.of());
    }

    private static PreviewView.Card card(EntryContent content, FilledAnswers answers) {
        return new PreviewView.Card(
                content.question(),
                answers.shortAnswer(),
                answers.fullAnswer(),
                content.attachments().stream()
                        .map(link -> new EntryForm.Link(link.name(), link.address()))
                        .toList());
    }

    private LocalDate firstDay(EntryContent content) {
        LocalDate today = EntryTimes.day(clock.instant());
        LocalDate from = content.validity().from();
        return from == null || from.isBefore(today) ? today : from;
    }
}
