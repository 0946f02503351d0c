package vn.hoiluat.sandbox.zalo;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.hoiluat.sandbox.standin.Counters;
import vn.hoiluat.sandbox.standin.Faults;
import vn.hoiluat.sandbox.standin.Faults.Kind;
import vn.hoiluat.sandbox.standin.PhoneInput;
import vn.hoiluat.sandbox.standin.PhoneMessage;
import vn.hoiluat.sandbox.standin.PhoneMessage.From;
import vn.hoiluat.sandbox.standin.PhonePlatform;
import vn.hoiluat.sandbox.standin.Phones;
import vn.hoiluat.sandbox.standin.Webhooks;

/** What the platform does with messages in both directions. Safe for use by many threads. */
final class StandInPlatform implements PhonePlatform {

    private static final int RATE_LIMIT = -32;
    private static final int WINDOW_CLOSED = -230;
    private static final long MINUTE_MILLIS = 60_000;

    private final ZaloStandInProperties properties;
    private final StandInTokens tokens;
    private final Phones phones;
    private final Webhooks webhooks;
    private final ZaloPosting posting;
    private final Faults faults;
    private final Counters stats;
    private final Clock clock;
    private final AtomicLong minute = new AtomicLong();
    private final AtomicInteger callsThisMinute = new AtomicInteger();

    StandInPlatform(
            ZaloStandInProperties properties,
            StandInTokens tokens,
            Phones phones,
            Webhooks webhooks,
            ZaloPosting posting,
            Faults faults,
            Counters stats,
            Clock clock) {
        this.properties = properties;
        this.tokens = tokens;
        this.phones = phones;
        this.webhooks = webhooks;
        this.posting = posting;
        this.faults = faults;
        this.stats = stats;
        this.clock = clock;
    }

    /** Takes a message of the service for a phone, or says why not. */
    Map<String, Object> send(@Nullable String accessToken, JsonNode body) {
        stats.count("sends.called");
        StandInTokens.Checked token = tokens.checkAccess(accessToken);
        if (token.error() != 0) {
            return refuse(token.error(), "Access token is invalid or has expired");
        }
        if (isOverRate()) {
            return refuse(RATE_LIMIT, "Call api over limit");
        }
        StandInMessage message = StandInMessage.read(body);
        if (message.error() != 0) {
            return refuse(message.error(), message.complaint());
        }
        if (isSilent(token.oaId(), message.userId())) {
            return refuse(WINDOW_CLOSED, "User has not interacted with the OA in the past 7 days");
        }
        return take(token.oaId(), message);
    }

    @Override
    public @Nullable String account(@Nullable String named) {
        ZaloStandInProperties.Oa oa = properties.oa(named);
        return oa == null ? null : oa.oaId();
    }

    @Override
    public Optional<String> act(String oaId, String userId, PhoneInput input) {
        if (!PhoneActs.isPossible(input)) {
            return Optional.empty();
        }
        phones.phone(oaId, userId).act(clock.instant());
        stats.count("phones.acts");
        if (PhoneActs.isMessage(input)) {
            String msgId = phones.newMessageId();
            phones.show(oaId, userId, From.CITIZEN, input.bubble(), List.of(), msgId);
            posting.send(StandInEvents.fromCitizen(
                    oaId, userId, PhoneActs.name(input), PhoneActs.message(input, msgId, properties.fileUrl())));
            return Optional.of(msgId);
        }
        posting.send(StandInEvents.act(oaId, userId, PhoneActs.name(input)));
        return Optional.of("");
    }

    @Override
    public String writeAsPerson(String oaId, String userId, String text, String adminId) {
        String msgId = phones.newMessageId();
        phones.show(oaId, userId, From.PERSON, text, List.of(), msgId);
        posting.send(StandInEvents.echo(oaId, userId, text, msgId, adminId));
        return msgId;
    }

    @Override
    public void see(String oaId, String userId) {
        List<String> ids = phones.phone(oaId, userId).after(0).stream()
                .filter(message -> message.from() != From.CITIZEN)
                .map(PhoneMessage::msgId)
                .toList();
        if (!ids.isEmpty()) {
            posting.send(StandInEvents.seen(oaId, userId, ids));
        }
    }

    private Map<String, Object> take(String oaId, StandInMessage message) {
        String msgId = phones.newMessageId();
        phones.show(oaId, message.userId(), From.ACCOUNT, message.text(), message.buttons(), msgId);
        stats.count("sends.taken");
        boolean lost = faults.strike(Kind.LOST_ECHO) != null;
        webhooks.later(properties.echoAfter(), () -> confirm(oaId, message, msgId, lost));
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("message_id", msgId);
        data.put("user_id", message.userId());
        return StandInAnswer.success(data);
    }

    private void confirm(String oaId, StandInMessage message, String msgId, boolean lost) {
        if (lost) {
            stats.count("echoes.lost");
        } else {
            posting.send(StandInEvents.echo(oaId, message.userId(), message.text(), msgId, ""));
        }
        if (!StandInEvents.isVisitor(message.userId())) {
            posting.send(StandInEvents.received(oaId, message.userId(), msgId));
        }
    }

    private Map<String, Object> refuse(int error, String message) {
        stats.count("sends.refused." + error);
        return StandInAnswer.error(error, message);
    }

    /** A phone that was not heard of since the start counts as open: the stand-in does not remember longer than it runs. */
    private boolean isSilent(String oaId, String userId) {
        Instant lastAct = phones.phone(oaId, userId).lastAct();
        return lastAct != null && lastAct.plus(properties.window()).isBefore(clock.instant());
    }

    private boolean isOverRate() {
        if (properties.callsPerMinute() == 0) {
            return false;
        }
        long now = clock.millis() / MINUTE_MILLIS;
        if (minute.getAndSet(now) != now) {
            callsThisMinute.set(0);
        }
        return callsThisMinute.incrementAndGet() > properties.callsPerMinute();
    }
}
