package vn.hoiluat.knowledge;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import vn.hoiluat.answering.AnswerFinder;
import vn.hoiluat.knowledge.drafting.AnswerDrafting;
import vn.hoiluat.knowledge.entry.Entries;
import vn.hoiluat.knowledge.exchange.Exporter;
import vn.hoiluat.knowledge.exchange.PreviewReading;
import vn.hoiluat.knowledge.exchange.Previews;
import vn.hoiluat.knowledge.law.CitationParser;
import vn.hoiluat.knowledge.law.CitationText;
import vn.hoiluat.knowledge.law.DocumentNames;
import vn.hoiluat.knowledge.law.DocumentRegister;
import vn.hoiluat.knowledge.law.ReferenceReader;
import vn.hoiluat.knowledge.usage.EntryUsage;
import vn.hoiluat.knowledge.wording.Messages;
import vn.hoiluat.storage.DocumentStore;

/** The base as files, and what officers answered as entries, as beans. */
@Configuration(proxyBeanMethods = false)
class KnowledgeExchangeConfiguration {

    private static final int EXCHANGE_THREADS = 2;
    private static final int FILES_WAITING = 20;

    /** Threads of its own: a file of thousands of rows must not keep those waiting who ask. */
    @Bean(destroyMethod = "dispose")
    Scheduler exchangeScheduler() {
        return Schedulers.newBoundedElastic(EXCHANGE_THREADS, FILES_WAITING, "exchange");
    }

    @Bean
    Exporter exporter(
            Entries entries,
            CitationText texts,
            Messages messages,
            DocumentStore store,
            Clock clock,
            Scheduler exchangeScheduler) {
        var usage = new EntryUsage(store, entries, clock);
        return new Exporter(entries, texts, messages, usage::of, exchangeScheduler);
    }

    @Bean
    Previews previews(
            Entries entries,
            DocumentRegister register,
            DocumentNames names,
            CitationText texts,
            Messages messages,
            DocumentStore store,
            Clock clock,
            Scheduler exchangeScheduler) {
        return new Previews(
                new PreviewReading(entries, register.known(), names, texts, messages, clock, exchangeScheduler),
                entries,
                store,
                clock);
    }

    @Bean
    AnswerDrafting answerDrafting(
            Entries entries,
            AnswerFinder finder,
            DocumentRegister register,
            DocumentNames names,
            ReferenceReader references,
            Clock clock) {
        return new AnswerDrafting(entries, finder, register.known(), references, new CitationParser(names), clock);
    }
}
