package vn.hoiluat.sandbox.smpp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import vn.hoiluat.sandbox.standin.ControlRoutes;
import vn.hoiluat.sandbox.standin.Counters;
import vn.hoiluat.sandbox.standin.Faults;
import vn.hoiluat.sandbox.standin.PhoneRoutes;
import vn.hoiluat.sandbox.standin.Phones;

/** The stand-in put together. Its state is in memory and ends with it. */
public final class SmppStandIn implements AutoCloseable {

    private static final String PREFIX = "/sandbox/smpp";

    private static final int THREADS = 32;
    private static final int QUEUE = 100_000;
    private static final long IDS_A_SECOND = 1000;

    private final SmppStandInProperties properties;
    private final Scheduler threads = Schedulers.newBoundedElastic(THREADS, QUEUE, "smsc");
    private final Submissions submissions;
    private final MessageCentre centre;
    private final RouterFunction<ServerResponse> routes;

    public SmppStandIn(SmppStandInProperties properties, Clock clock) {
        this.properties = properties;
        Faults faults = new Faults();
        Counters counters = new Counters();
        Phones phones = new Phones(clock);
        Binds binds = new Binds();
        Bringing bringing = new Bringing(binds, properties.againAfter(), counters, threads);
        DeliveryReports reports = new DeliveryReports(bringing, faults, properties.reportAfter(), clock);
        submissions = new Submissions(phones, faults, counters, binds, reports, firstId(clock));
        centre = new MessageCentre(properties, submissions, counters, binds, threads);
        routes = new PhoneRoutes(PREFIX, new SmppPhones(properties, phones, bringing), phones, clock)
                .routes()
                .and(new ControlRoutes(PREFIX, faults, counters, phones, bringing::outstanding).routes());
    }

    /** Listens, if an account is to use it. */
    public void open() {
        if (properties.list().isEmpty()) {
            return;
        }
        try {
            centre.open();
        } catch (IOException e) {
            throw new UncheckedIOException("port " + properties.port() + " cannot be listened on", e);
        }
    }

    /** The port that is open, 0 if none is. */
    public int port() {
        return centre.port();
    }

    /** Everything under {@code /sandbox/smpp}. */
    public RouterFunction<ServerResponse> routes() {
        return routes;
    }

    /** Cuts every connection. */
    @Override
    public void close() {
        submissions.close();
        centre.close();
        threads.dispose();
    }

    /** Other than those of an earlier run, which the service may still know. */
    private static long firstId(Clock clock) {
        return clock.instant().getEpochSecond() * IDS_A_SECOND;
    }
}
