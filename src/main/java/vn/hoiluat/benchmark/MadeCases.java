package vn.hoiluat.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.answering.HandOverReason;
import vn.hoiluat.delivery.OutboundRecord;
import vn.hoiluat.delivery.Part;
import vn.hoiluat.delivery.PartState;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseCode;
import vn.hoiluat.escalation.CaseDeadline;
import vn.hoiluat.escalation.CaseLetter;
import vn.hoiluat.escalation.CaseMessage;
import vn.hoiluat.escalation.CaseRouting;
import vn.hoiluat.escalation.CaseStatus;
import vn.hoiluat.escalation.CaseStep;
import vn.hoiluat.intake.StoredEvent;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Channel;
import vn.hoiluat.message.InboundEvent;
import vn.hoiluat.message.InboundKind;
import vn.hoiluat.message.Sender;

/**
 * Cases as an office gathers them over years, each with five messages of its conversation: three of the citizen, two of the
 * office. The same seed and number always give the same case. Safe for use by many threads.
 */
public final class MadeCases {

    /** How many officers share them. */
    public static final int OFFICERS = 50;

    private static final Duration AGE = Duration.ofDays(3 * 365);
    private static final Duration BETWEEN = Duration.ofMinutes(7);
    private static final List<String> FIELDS = List.of("", "ho-tich", "dat-dai", "hon-nhan", "chung-thuc");

    private static final List<String> UNITS = List.of(CaseRouting.FIRST_UNIT, "xa-1", "xa-2");

    /** Of a hundred cases so many are open: as many as wait in a busy department. */
    private static final int OPEN_OF_100 = 6;

    private final long seed;
    private final Instant newest;
    private final List<String> sentences;

    /** Opened in the three years before this moment. */
    public MadeCases(long seed, Instant newest) {
        this.seed = seed;
        this.newest = newest;
        try {
            sentences = QuestionFile.shipped().stream().map(AskedQuestion::text).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The account name of an officer. */
    public static String officer(int number) {
        return "can-bo-" + number;
    }

    /** A word that stands in the case of this number only. */
    public static String mark(int number) {
        return "hs" + number;
    }

    /** The case of this number. */
    public Case numbered(int number) {
        Random random = new Random(seed * 1_000_003 + number);
        Channel channel = Channel.values()[random.nextInt(Channel.values().length)];
        Address person = new Address(channel, "acc-" + channel.ordinal(), "made-" + number);
        Instant opened = newest.minusSeconds(random.nextLong(AGE.toSeconds()));
        CaseStatus status = status(random);
        String officer = status == CaseStatus.NEW ? null : officer(random.nextInt(OFFICERS));
        List<CaseMessage> messages = messages(number, person, opened, random);
        String id = Case.idFor(messages.getFirst().eventId());
        return new Case(
                id,
                CaseCode.random(random),
                token(random),
                person,
                messages.getFirst().text(),
                FIELDS.get(random.nextInt(FIELDS.size())),
                routing(UNITS.get(random.nextInt(UNITS.size()))),
                messages,
                HandOverReason.NOTHING_FOUND,
                random.nextInt(20) == 0,
                List.of(),
                opened,
                status,
                officer,
                new CaseDeadline(opened.plus(Duration.ofDays(2)), null, true, null),
                letters(id, officer, opened, random),
                null,
                List.of(),
                List.of(),
                false,
                history(status, officer, opened),
                List.of());
    }

    /** What the citizen said, as the store keeps it. */
    List<StoredEvent> said(Case c) {
        return c.messages().stream()
                .map(m -> new InboundEvent(
                        m.eventId(), m.kind(), c.address(), m.text(), null, null, null, m.sentAt(), m.sentAt()))
                .map(event -> new StoredEvent(event, false))
                .toList();
    }

    /** What the office said, as the store keeps it. */
    List<OutboundRecord> sent(Case c) {
        Stream<Part> greeting =
                Stream.of(part(c.id() + "/1", c.id() + "/1", Sender.BOT, sentences.getFirst(), c.openedAt()));
        Stream<Part> letters =
                c.letters().stream().map(l -> part(l.id() + "/1", l.id(), Sender.OFFICER, l.text(), l.at()));
        return Stream.concat(greeting, letters)
                .map(part -> new OutboundRecord(part, c.address(), null, part.notBefore()))
                .toList();
    }

    private static Part part(String id, String turn, Sender sender, String text, Instant at) {
        return Part.queued(id, turn, sender, text, List.of(), at).with(PartState.SENT, at, null);
    }

    private static CaseRouting routing(String unit) {
        return new CaseRouting(unit, CaseRouting.Because.ACCOUNT, "", List.of(), unit, null, List.of(), "");
    }

    private static CaseStatus status(Random random) {
        List<CaseStatus> fitting = Stream.of(CaseStatus.values())
                .filter(random.nextInt(100) < OPEN_OF_100 ? CaseStatus::isOpen : status -> !status.isOpen())
                .toList();
        return fitting.get(random.nextInt(fitting.size()));
    }

    private List<CaseMessage> messages(int number, Address person, Instant opened, Random random) {
        return IntStream.range(0, 3)
                .mapToObj(i -> new CaseMessage(
                        person.accountId() + "/made-" + number + "-" + i,
                        InboundKind.TEXT,
                        i == 0 ? story(random) + " " + mark(number) : story(random),
                        null,
                        null,
                        opened.plus(BETWEEN.multipliedBy(i))))
                .toList();
    }

    private List<CaseLetter> letters(String id, @Nullable String officer, Instant opened, Random random) {
        return officer == null
                ? List.of()
                : List.of(new CaseLetter(
                        id + "/letter",
                        CaseLetter.Kind.MESSAGE,
                        officer,
                        story(random),
                        "",
                        null,
                        opened.plus(BETWEEN.multipliedBy(4)),
                        true));
    }

    private static List<CaseStep> history(CaseStatus status, @Nullable String officer, Instant opened) {
        List<CaseStep> steps = new ArrayList<>();
        steps.add(new CaseStep(opened, "system", "opened", "", 1));
        if (officer != null) {
            steps.add(new CaseStep(opened.plus(BETWEEN), officer, "claimed", "", 1));
        }
        if (!status.isOpen()) {
            steps.add(new CaseStep(opened.plus(Duration.ofDays(1)), String.valueOf(officer), "answered", "", 1));
        }
        return steps;
    }

    /** A few sentences, one after another. */
    private String story(Random random) {
        return String.join(
                " ",
                random.ints(1 + random.nextInt(4), 0, sentences.size())
                        .mapToObj(sentences::get)
                        .toList());
    }

    private static String token(Random random) {
        byte[] bits = new byte[16];
        random.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }
}
