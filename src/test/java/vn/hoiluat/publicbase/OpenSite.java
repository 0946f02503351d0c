package vn.hoiluat.publicbase;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.answering.AnswerFinder;
import vn.hoiluat.answering.Candidate;
import vn.hoiluat.answering.EntryRef;
import vn.hoiluat.answering.Question;
import vn.hoiluat.knowledge.analysis.PlainText;
import vn.hoiluat.knowledge.entry.Entries;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.law.CitationText;
import vn.hoiluat.knowledge.law.DocumentNames;
import vn.hoiluat.knowledge.law.DocumentRegister;
import vn.hoiluat.knowledge.localdata.LocalData;
import vn.hoiluat.knowledge.wording.Messages;
import vn.hoiluat.pages.PublicSite;
import vn.hoiluat.storage.InMemoryDocumentStore;

/** The public site with the open base, and a search that finds what has all words that are asked for. */
@Import(PublicSite.class)
@ComponentScan("vn.hoiluat.publicbase")
public class OpenSite {

    @Bean
    Entries entries(InMemoryDocumentStore store, Clock clock) {
        return new Entries(store, clock);
    }

    @Bean
    DocumentRegister documentRegister(InMemoryDocumentStore store) {
        DocumentRegister register = new DocumentRegister(store, new CitationText(new DocumentNames(), new Messages()));
        register.addMissing(List.of(OpenFixtures.CIVIL_STATUS, OpenFixtures.LAND))
                .block();
        return register;
    }

    @Bean
    LocalData localData(InMemoryDocumentStore store, Clock clock) {
        return new LocalData(store, "", clock);
    }

    @Bean
    OpenFixtures openFixtures(Entries entries, DocumentRegister register, LocalData localData) {
        return new OpenFixtures(entries, register, localData);
    }

    @Bean
    @Primary
    AnswerFinder wordFinder(Entries entries, Clock clock) {
        return new AnswerFinder() {
            @Override
            public Mono<List<Candidate>> find(Question question) {
                List<String> words = List.of(PlainText.of(question.text()).split("\\s+"));
                return entries.published()
                        .filter(entry -> words.stream()
                                .allMatch(PlainText.of(entry.newest().content().question())::contains))
                        .flatMap(entry -> candidate(entry, question.asOf()))
                        .take(question.limit())
                        .collectList();
            }

            @Override
            public Mono<Candidate> entry(String key, Question question) {
                return Mono.empty();
            }
        };
    }

    private static Flux<Candidate> candidate(Entry entry, LocalDate day) {
        return Flux.fromStream(entry.publishedOn(day).stream())
                .map(version -> new Candidate(
                        new EntryRef(entry.source(), entry.externalId(), version.number()),
                        version.content().field(),
                        version.content().question(),
                        version.content().shortAnswer(),
                        version.content().fullAnswer(),
                        List.of(),
                        null,
                        version.content().sample(),
                        true,
                        null,
                        1,
                        1,
                        "",
                        List.of()));
    }
}
