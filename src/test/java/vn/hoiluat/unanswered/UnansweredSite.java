package vn.hoiluat.unanswered;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Primary;
import reactor.core.publisher.Mono;
import vn.hoiluat.alert.AlertRules;
import vn.hoiluat.answering.AnswerFinder;
import vn.hoiluat.answering.Candidate;
import vn.hoiluat.answering.EntryRef;
import vn.hoiluat.answering.Question;
import vn.hoiluat.knowledge.analysis.Syllables;
import vn.hoiluat.knowledge.entry.Entries;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.entry.EntryContent;
import vn.hoiluat.pages.PublicSite;
import vn.hoiluat.storage.InMemoryDocumentStore;

/** The tests' site with the pages of unanswered questions. No configuration by itself, so that nothing else finds it. */
@ComponentScan(basePackageClasses = UnansweredPage.class)
class UnansweredSite extends PublicSite {

    static final AlertRules RULES = new AlertRules(
            List.of(Duration.ofMinutes(15)),
            Duration.ofHours(4),
            2,
            Duration.ofHours(4),
            Duration.ofMinutes(10),
            LocalTime.of(7, 30));

    @Bean
    Entries entries(InMemoryDocumentStore store, Clock clock) {
        return new Entries(store, clock);
    }

    @Bean
    AlertRules alertRules() {
        return RULES;
    }

    /** Finds the entries that have a word of the question, the more the better, published or not. */
    @Bean
    @Primary
    AnswerFinder wordFinder(Entries entries) {
        return new AnswerFinder() {
            @Override
            public Mono<List<Candidate>> find(Question question) {
                return entries.all()
                        .map(entry -> candidate(entry, question.text()))
                        .filter(candidate -> candidate.confidence() > 0)
                        .collectSortedList((a, b) -> Double.compare(b.confidence(), a.confidence()));
            }

            @Override
            public Mono<Candidate> entry(String key, Question question) {
                return entries.find(key).map(entry -> candidate(entry, question.text()));
            }
        };
    }

    private static Candidate candidate(Entry entry, String words) {
        EntryContent content = entry.newest().content();
        List<String> known =
                Arrays.asList(new Syllables().folded(content.question()).split(" "));
        String[] asked = new Syllables().folded(words).split(" ");
        double shared = Arrays.stream(asked).filter(known::contains).count() / (double) asked.length;
        return new Candidate(
                new EntryRef(entry.source(), entry.externalId(), entry.newest().number()),
                content.field(),
                content.question(),
                content.shortAnswer(),
                content.fullAnswer(),
                List.of(),
                null,
                false,
                true,
                null,
                shared,
                shared,
                "",
                List.of());
    }
}
