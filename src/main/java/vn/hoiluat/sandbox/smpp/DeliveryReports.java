package vn.hoiluat.sandbox.smpp;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.sandbox.standin.Faults;
import vn.hoiluat.sandbox.standin.Faults.Fault;

/** Says what became of a segment, as many carriers do: the id in decimal, while the answer had it in hexadecimal. */
final class DeliveryReports {

    private static final int RECEIPT = 0x04;

    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("yyMMddHHmm", Locale.ROOT).withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private final Bringing bringing;
    private final Faults faults;
    private final Duration after;
    private final Clock clock;
    private final AtomicReference<Bringing.@Nullable Message> kept = new AtomicReference<>();

    DeliveryReports(Bringing bringing, Faults faults, Duration after, Clock clock) {
        this.bringing = bringing;
        this.faults = faults;
        this.after = after;
        this.clock = clock;
    }

    /** Sends the report, unless a fault loses it, holds it back, or lets the next one overtake it. */
    void report(String source, String phone, long id) {
        Fault fault = faults.strike(Faults.Kind.LOST_REPORT, Faults.Kind.LATE_REPORT, Faults.Kind.SHUFFLED_WEBHOOK);
        Bringing.Message message = message(source, phone, id);
        if (fault == null) {
            Bringing.Message older = kept.getAndSet(null);
            bringing.bring(older == null ? List.of(message) : List.of(message, older), after);
        } else if (fault.kind() == Faults.Kind.LATE_REPORT) {
            bringing.bring(List.of(message), Duration.ofSeconds(fault.value()));
        } else if (fault.kind() == Faults.Kind.SHUFFLED_WEBHOOK) {
            Bringing.Message older = kept.getAndSet(message);
            if (older != null) {
                bringing.bring(List.of(older), after);
            }
        }
    }

    private Bringing.Message message(String source, String phone, long id) {
        String now = MINUTES.format(clock.instant());
        String text = "id:%d sub:001 dlvrd:001 submit date:%s done date:%s stat:DELIVRD err:000 text:"
                .formatted(id, now, now);
        return new Bringing.Message(source, phone, RECEIPT, (byte) 0, text.getBytes(StandardCharsets.US_ASCII));
    }
}
