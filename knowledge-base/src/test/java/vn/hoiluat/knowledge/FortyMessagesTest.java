package vn.hoiluat.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hoiluat.answering.Candidate;
import vn.hoiluat.answering.Decision;
import vn.hoiluat.datafile.DataFile;
import vn.hoiluat.datafile.DataFile.Line;
import vn.hoiluat.flow.Deciding.Decided;
import vn.hoiluat.flow.Rehearsal;
import vn.hoiluat.flow.Rehearsed;
import vn.hoiluat.flow.Route;
import vn.hoiluat.knowledge.evaluation.BaseRehearsal;
import vn.hoiluat.knowledge.evaluation.FileBase;
import vn.hoiluat.knowledge.exchange.UnknownFormatException;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Channel;
import vn.hoiluat.message.InboundEvent;
import vn.hoiluat.message.InboundKind;
import vn.hoiluat.triage.Triage;
import vn.hoiluat.triage.Triaged;

/** The forty messages of the domain document, each with the routes it may take over the starter base. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FortyMessagesTest {

    private FileBase base;
    private Rehearsal rehearsal;

    /** A route, and the entries that are sent or offered on it. */
    private record Taken(String route, List<String> entries) {}

    @BeforeAll
    void open() throws IOException, UnknownFormatException {
        base = FileBase.published(List.of());
        rehearsal = BaseRehearsal.over(base, Given.AS_SHIPPED);
    }

    @AfterAll
    void close() throws IOException {
        base.close();
    }

    static List<Line> messages() {
        return DataFile.shipped(FortyMessagesTest.class, "forty-messages.tsv").lines();
    }

    @ParameterizedTest
    @MethodSource("messages")
    void message_takesARouteItMay(Line line) {
        List<Taken> taken = taken(InboundKind.valueOf(line.field(1)), line.field(2));

        List<String> allowed = List.of(line.field(3).split(","));
        assertThat(taken).as("%s", taken).allMatch(one -> allowed.contains(one.route()));
        if (!line.field(4).equals("-")) {
            List<String> wanted = List.of(line.field(4).split(","));
            assertThat(taken)
                    .as("%s", taken)
                    .filteredOn(one -> !one.entries().isEmpty())
                    .allMatch(one -> one.entries().stream().anyMatch(wanted::contains));
        }
    }

    @Test
    void allForty_areThere() {
        assertThat(messages()).hasSize(40);
    }

    private List<Taken> taken(InboundKind kind, String text) {
        Rehearsed rehearsed = kind == InboundKind.TEXT
                ? rehearsal.of(text, Given.TODAY).blockOptional().orElseThrow()
                : new Rehearsed(Triage.shipped().apply(event(kind, text)), null, List.of());
        if (rehearsed.triaged() instanceof Triaged.Question question && question.safetyLine()) {
            return List.of(new Taken("SAFETY", List.of()));
        }
        return rehearsed.decided().isEmpty()
                ? List.of(new Taken(rehearsed.route().name(), List.of()))
                : rehearsed.decided().stream().map(FortyMessagesTest::taken).toList();
    }

    private static Taken taken(Decided decided) {
        Stream<Candidate> sent = switch (decided.decision()) {
            case Decision.Answer answer -> Stream.of(answer.candidate());
            case Decision.OfferChoices offer -> offer.candidates().stream();
            case Decision.AskBack open -> Stream.of();
            case Decision.HandOver officer -> Stream.of();
        };
        return new Taken(
                Route.of(decided.decision()).name(),
                sent.map(candidate -> candidate.entry().externalId()).toList());
    }

    private static InboundEvent event(InboundKind kind, String text) {
        Instant now = Given.TODAY.atStartOfDay(ZoneOffset.UTC).toInstant();
        return new InboundEvent("e", kind, new Address(Channel.ZALO, "a", "c"), text, null, null, "e", now, now);
    }
}
