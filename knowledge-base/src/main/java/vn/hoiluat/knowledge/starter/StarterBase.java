package vn.hoiluat.knowledge.starter;

import java.time.Instant;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import vn.hoiluat.knowledge.entry.Entries;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.entry.Proposal;
import vn.hoiluat.knowledge.law.DocumentNames;
import vn.hoiluat.knowledge.law.DocumentRegister;
import vn.hoiluat.knowledge.law.LegalDocument;
import vn.hoiluat.knowledge.wording.Messages;

/**
 * Brings the starter base into the store. Loading it again writes only what a newer program brings: what people here changed,
 * published or withdrew stays.
 */
public final class StarterBase {

    private final Entries entries;
    private final DocumentRegister register;
    private final StarterResources resources;
    private final Scheduler scheduler;

    public StarterBase(
            Entries entries, DocumentRegister register, DocumentNames names, Messages messages, Scheduler scheduler) {
        this.entries = entries;
        this.register = register;
        this.resources = new StarterResources(names, messages);
        this.scheduler = scheduler;
    }

    /** Its entries as they ship, complete ones waiting for review, without a store. */
    public static List<Entry> shipped(Instant now) {
        return new StarterResources(new DocumentNames(), new Messages())
                .entries(false).stream()
                        .map(proposal -> Entry.begin(proposal.forReview(), now))
                        .toList();
    }

    /** Its lines of the register of legal documents, without a store. */
    public static List<LegalDocument> documents() {
        return new StarterResources(new DocumentNames(), new Messages()).documents();
    }

    /** Loads it for a real service: every complete entry waits for review. */
    public Mono<StarterReport> loadForReview() {
        return load(false);
    }

    /** Loads it for the sandbox: every complete entry is published as sample data. */
    public Mono<StarterReport> loadAsSample() {
        return load(true);
    }

    private Mono<StarterReport> load(boolean sample) {
        return Mono.fromCallable(() -> new Content(resources.documents(), resources.entries(sample)))
                .subscribeOn(scheduler)
                .flatMap(content -> Flux.fromIterable(content.documents())
                        .concatMap(register::put)
                        .then(write(content.proposals(), sample))
                        .map(content::report));
    }

    private record Content(List<LegalDocument> documents, List<Proposal> proposals) {

        StarterReport report(int written) {
            int drafts = (int)
                    proposals.stream().filter(p -> p.draftReason() != null).count();
            return new StarterReport(documents.size(), proposals.size(), drafts, written);
        }
    }

    private Mono<Integer> write(List<Proposal> proposals, boolean publish) {
        return Flux.fromIterable(proposals)
                .map(Proposal::forReview)
                .filterWhen(this::isNews)
                .collectList()
                .flatMap(news -> entries.writeAll(news, publish).thenReturn(news.size()));
    }

    private Mono<Boolean> isNews(Proposal proposal) {
        return entries.find(proposal.key())
                .map(entry -> !entry.everSaid(proposal.content()))
                .defaultIfEmpty(true);
    }
}
