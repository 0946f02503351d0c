package vn.hoiluat.sandbox.smpp;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.RawDataCoding;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.session.SMPPServerSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.util.retry.Retry;
import vn.hoiluat.sandbox.standin.Counters;

/** Brings texts and reports to whoever is bound, again and again until they are acknowledged. */
final class Bringing {

    private static final Logger log = LoggerFactory.getLogger(Bringing.class);

    /** After so many times the centre gives a message up. */
    private static final int MOST = 1000;

    private final Binds binds;
    private final Duration againAfter;
    private final Counters counters;
    private final Scheduler threads;
    private final AtomicInteger outstanding = new AtomicInteger();

    Bringing(Binds binds, Duration againAfter, Counters counters, Scheduler threads) {
        this.binds = binds;
        this.againAfter = againAfter;
        this.counters = counters;
        this.threads = threads;
    }

    /** What goes into one deliver_sm. */
    record Message(String source, String phone, int esmClass, byte dataCoding, byte[] octets) {}

    /** Messages that were not acknowledged yet. */
    int outstanding() {
        return outstanding.get();
    }

    /** Brings the messages one after another. */
    void bring(List<Message> messages, Duration after) {
        outstanding.addAndGet(messages.size());
        Mono.delay(after)
                .thenMany(Flux.fromIterable(messages))
                .concatMap(this::bring)
                .subscribe(done -> {}, e -> log.error("A message was given up", e));
    }

    private Mono<Void> bring(Message message) {
        return Mono.fromCallable(() -> {
                    SMPPServerSession session = binds.session(message.source());
                    if (session == null) {
                        throw new IllegalStateException("account " + message.source() + " is not bound");
                    }
                    deliver(session, message);
                    return message;
                })
                .subscribeOn(threads)
                .doOnError(e -> counters.count("brought.again"))
                .retryWhen(Retry.fixedDelay(MOST, againAfter))
                .doOnSuccess(done -> counters.count("brought"))
                .doFinally(end -> outstanding.decrementAndGet())
                .then();
    }

    private static void deliver(SMPPServerSession session, Message message) throws Exception {
        session.deliverShortMessage(
                "",
                TypeOfNumber.INTERNATIONAL,
                NumberingPlanIndicator.ISDN,
                message.phone(),
                TypeOfNumber.NETWORK_SPECIFIC,
                NumberingPlanIndicator.UNKNOWN,
                message.source(),
                new ESMClass(message.esmClass()),
                (byte) 0,
                (byte) 0,
                new RegisteredDelivery(0),
                new RawDataCoding(message.dataCoding()),
                message.octets());
    }
}
