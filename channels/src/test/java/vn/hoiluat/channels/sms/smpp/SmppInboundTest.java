package vn.hoiluat.channels.sms.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hoiluat.account.Secret;
import vn.hoiluat.clock.MovableClock;
import vn.hoiluat.language.Gsm7Octets;
import vn.hoiluat.storage.InMemoryDocumentStore;
import vn.hoiluat.storage.Range;

/** What happens with time, on a clock that is moved by hand. */
class SmppInboundTest {

    private static final Duration JOIN_WAIT = Duration.ofMinutes(10);

    private final InMemoryDocumentStore store = new InMemoryDocumentStore();
    private final RecordingInbox inbox = new RecordingInbox();
    private final MovableClock clock = new MovableClock("2026-11-23T08:00:00Z");
    private final SmppInbound inbound = new SmppInbound(store, () -> inbox, JOIN_WAIT, clock);
    private final SmppUpkeep upkeep = new SmppUpkeep(store, inbound, new SmppReports(store, () -> inbox), clock);
    private final SmppTerms terms = SmppTerms.of(SmppNode.account(2775, Map.of()));

    @Test
    void missingSegment_isWaitedFor_thenTheRestIsHandedOn() {
        keep(1, "dat ");
        keep(3, " mua");

        clock.advance(JOIN_WAIT.minusSeconds(1));
        upkeep.of(terms).block();
        assertThat(inbox.texts()).isEmpty();

        clock.advance(Duration.ofSeconds(2));
        upkeep.of(terms).block();
        upkeep.of(terms).block();
        assertThat(inbox.texts()).containsExactly("dat  …  mua");
    }

    @Test
    void printsAndTexts_areForgotten() {
        keep(1, "dat ");
        clock.advance(JOIN_WAIT.plusSeconds(1));
        upkeep.of(terms).block();
        assertThat(store.documents(SmppIncoming.KIND).count(Range.all(), 10).block())
                .isOne();

        clock.advance(Duration.ofDays(1).plusSeconds(1));
        upkeep.forget().block();

        assertThat(store.documents(SmppIncoming.KIND).count(Range.all(), 10).block())
                .isZero();
    }

    private void keep(int number, String letters) {
        SmppArrival arrival = new SmppArrival(
                SmppNode.ACCOUNT,
                "84901234567",
                "h8-1-3",
                3,
                new SmppIncoming.Piece(
                        number,
                        0,
                        "print-" + number,
                        new Secret(Base64.getEncoder().encodeToString(Gsm7Octets.encode(letters)))),
                "session-1",
                Instant.EPOCH);
        inbound.take(arrival, terms).block();
    }
}
