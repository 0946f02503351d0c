package vn.hoiluat.sandbox.standin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import vn.hoiluat.sandbox.standin.PhoneMessage.From;
import vn.hoiluat.sandbox.standin.PhoneMessage.PhoneButton;

/** All phones, in memory; past a limit those nobody has used for long are forgotten. Safe for use by many threads. */
public final class Phones {

    private static final int MOST_PHONES = 100_000;

    private final Cache<String, Phone> phones =
            Caffeine.newBuilder().maximumSize(MOST_PHONES).build();
    private final AtomicLong places = new AtomicLong();
    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    public Phones(Clock clock) {
        this.clock = clock;
    }

    /** The phone of a citizen; a new one if it was never seen. */
    public Phone phone(String account, String userId) {
        return phones.get(account + "/" + userId, key -> new Phone(account, userId));
    }

    /** Puts a bubble on a phone. */
    public PhoneMessage show(
            String account, String userId, From from, String text, List<PhoneButton> buttons, String msgId) {
        PhoneMessage message = new PhoneMessage(
                places.incrementAndGet(), account, userId, from, text, List.copyOf(buttons), msgId, clock.instant());
        phone(account, userId).show(message);
        return message;
    }

    /** What arrived on all phones behind a place, in order. */
    public List<PhoneMessage> received(long after) {
        return phones.asMap().values().stream()
                .flatMap(phone -> phone.after(after).stream())
                .filter(message -> message.from() != From.CITIZEN)
                .sorted(Comparator.comparingLong(PhoneMessage::seq))
                .toList();
    }

    /** What went over each phone, in order of the citizens' ids. */
    public List<Phone.Count> counts() {
        return phones.asMap().values().stream()
                .map(Phone::count)
                .sorted(Comparator.comparing(Phone.Count::userId))
                .toList();
    }

    /** A message id such as the platform gives. */
    public String newMessageId() {
        byte[] bytes = new byte[10];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Takes all phones away. */
    public void clear() {
        phones.invalidateAll();
    }
}
