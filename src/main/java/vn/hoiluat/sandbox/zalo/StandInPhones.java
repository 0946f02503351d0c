package vn.hoiluat.sandbox.zalo;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import vn.hoiluat.sandbox.zalo.PhoneMessage.From;
import vn.hoiluat.sandbox.zalo.PhoneMessage.PhoneButton;

/** All phones, in memory; past a limit those nobody has used for long are forgotten. Safe for use by many threads. */
final class StandInPhones {

    private static final int MOST_PHONES = 100_000;

    private final Cache<String, Phone> phones =
            Caffeine.newBuilder().maximumSize(MOST_PHONES).build();
    private final AtomicLong places = new AtomicLong();
    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    StandInPhones(Clock clock) {
        this.clock = clock;
    }

    /** The phone of a citizen; a new one if it was never seen. */
    Phone phone(String oaId, String userId) {
        return phones.get(oaId + "/" + userId, key -> new Phone(oaId, userId));
    }

    /** Puts a bubble on a phone. */
    PhoneMessage show(String oaId, String userId, From from, String text, List<PhoneButton> buttons, String msgId) {
        PhoneMessage message = new PhoneMessage(
                places.incrementAndGet(), oaId, userId, from, text, List.copyOf(buttons), msgId, clock.instant());
        phone(oaId, userId).show(message);
        return message;
    }

    /** What arrived on all phones behind a place, in order. */
    List<PhoneMessage> received(long after) {
        return phones.asMap().values().stream()
                .flatMap(phone -> phone.after(after).stream())
                .filter(message -> message.from() != From.CITIZEN)
                .sorted(Comparator.comparingLong(PhoneMessage::seq))
                .toList();
    }

    List<Phone.Count> counts() {
        return phones.asMap().values().stream()
                .map(Phone::count)
                .sorted(Comparator.comparing(Phone.Count::userId))
                .toList();
    }

    /** A message id such as the platform gives. */
    String newMessageId() {
        byte[] bytes = new byte[10];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    void clear() {
        phones.invalidateAll();
    }
}
