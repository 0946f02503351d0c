package vn.hoiluat.channels.sms.smpp;

import java.time.Clock;
import java.util.List;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.channels.sms.OutgoingSms;
import vn.hoiluat.channels.sms.SmsGateway;
import vn.hoiluat.delivery.DeliveryResult;
import vn.hoiluat.delivery.RefusalReason;
import vn.hoiluat.storage.DocumentStore;

/** The way out over SMPP. What a send has begun goes on when its caller gives up, so that its outcome is known next time. */
final class SmppGateway implements SmsGateway {

    private static final Logger log = LoggerFactory.getLogger(SmppGateway.class);

    private final SmppLinks links;
    private final SmppTexts texts;
    private final SmppReports reports;
    private final RandomGenerator random;
    private final Clock clock;

    SmppGateway(SmppLinks links, DocumentStore store, SmppReports reports, RandomGenerator random, Clock clock) {
        this.links = links;
        texts = new SmppTexts(store);
        this.reports = reports;
        this.random = random;
        this.clock = clock;
    }

    @Override
    public String name() {
        return SmppSettings.NAME;
    }

    @Override
    public Mono<DeliveryResult> send(OutgoingSms sms, ChannelAccount account) {
        return Mono.fromFuture(() -> attempt(sms, account).toFuture(), true).onErrorResume(e -> {
            // What fails is the store, before anything was handed over.
            log.error("SMS {} not sent", sms.key(), e);
            return Mono.just(new DeliveryResult.RetryLater(e.getClass().getSimpleName(), null));
        });
    }

    private Mono<DeliveryResult> attempt(OutgoingSms sms, ChannelAccount account) {
        return Mono.defer(() -> {
                    SmppTerms terms = SmppTerms.of(account);
                    SmppLink link = links.link(account.id());
                    if (link == null) {
                        return Mono.just(new DeliveryResult.RetryLater(
                                "account " + terms.accountId() + " is not linked yet", null));
                    }
                    return attempt(sms, link);
                })
                .onErrorResume(
                        IllegalArgumentException.class,
                        e -> Mono.just(new DeliveryResult.Refused(
                                RefusalReason.NEEDS_ADMINISTRATOR, "setting " + e.getMessage())));
    }

    private Mono<DeliveryResult> attempt(OutgoingSms sms, SmppLink link) {
        String id = link.terms().accountId() + "/" + sms.key();
        List<SmppSegment> probe;
        try {
            probe = SmppSegment.of(sms.text(), link.terms().ucs2(), 0);
        } catch (IllegalArgumentException e) {
            return Mono.just(new DeliveryResult.Refused(RefusalReason.BAD_REQUEST, String.valueOf(e.getMessage())));
        }
        SmppText fresh = SmppText.fresh(link.terms().accountId(), random.nextInt(256), probe.size(), clock.instant());
        return texts.find(id, fresh).flatMap(seen -> {
            List<SmppSegment> segments =
                    SmppSegment.of(sms.text(), link.terms().ucs2(), seen.value().reference());
            return new SmppSubmission(sms, segments, link, texts, reports, clock).goOn(seen);
        });
    }
}
