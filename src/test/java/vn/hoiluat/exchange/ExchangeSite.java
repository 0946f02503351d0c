package vn.hoiluat.exchange;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import vn.hoiluat.clock.MovableClock;
import vn.hoiluat.knowledge.entry.Entries;
import vn.hoiluat.knowledge.exchange.Exporter;
import vn.hoiluat.knowledge.exchange.PreviewReading;
import vn.hoiluat.knowledge.exchange.Previews;
import vn.hoiluat.knowledge.law.CitationText;
import vn.hoiluat.knowledge.law.DocumentNames;
import vn.hoiluat.knowledge.law.DocumentRegister;
import vn.hoiluat.knowledge.starter.StarterBase;
import vn.hoiluat.knowledge.usage.Usage;
import vn.hoiluat.knowledge.wording.Messages;
import vn.hoiluat.storage.InMemoryDocumentStore;

/** The pages of import and export, beside those of the public site, over the starter base. */
@ComponentScan("vn.hoiluat.exchange")
class ExchangeSite {

    private final DocumentNames names = new DocumentNames();
    private final Messages messages = new Messages();
    private final CitationText texts = new CitationText(names, messages);

    @Bean
    Entries entries(InMemoryDocumentStore store, MovableClock clock) {
        return new Entries(store, clock);
    }

    @Bean
    DocumentRegister documentRegister(InMemoryDocumentStore store) {
        return new DocumentRegister(store, texts);
    }

    @Bean(destroyMethod = "dispose")
    Scheduler exchangeScheduler() {
        return Schedulers.newBoundedElastic(2, 20, "exchange-test");
    }

    @Bean
    StarterBase starterBase(Entries entries, DocumentRegister register, Scheduler exchangeScheduler) {
        return new StarterBase(entries, register, names, messages, exchangeScheduler);
    }

    @Bean
    Exporter exporter(Entries entries, Scheduler exchangeScheduler) {
        return new Exporter(entries, texts, messages, entry -> Mono.just(Usage.NONE), exchangeScheduler);
    }

    @Bean
    Previews previews(
            Entries entries,
            DocumentRegister register,
            InMemoryDocumentStore store,
            MovableClock clock,
            Scheduler exchangeScheduler) {
        var reading = new PreviewReading(entries, register.known(), names, texts, messages, clock, exchangeScheduler);
        return new Previews(reading, entries, store, clock);
    }
}
