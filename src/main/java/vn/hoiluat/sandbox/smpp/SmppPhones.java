package vn.hoiluat.sandbox.smpp;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.sandbox.standin.PhoneInput;
import vn.hoiluat.sandbox.standin.PhoneMessage;
import vn.hoiluat.sandbox.standin.PhonePlatform;
import vn.hoiluat.sandbox.standin.Phones;

/** Phones that can do one thing: write. What is not GSM-7 goes as UCS-2, and long texts in segments. */
final class SmppPhones implements PhonePlatform {

    private static final int HEADER_INDICATOR = 0x40;

    /** Phones send no more than ten parts. */
    private static final int LONGEST = 670;

    private final SmppStandInProperties properties;
    private final Phones phones;
    private final Bringing bringing;
    private final AtomicInteger references = new AtomicInteger();

    SmppPhones(SmppStandInProperties properties, Phones phones, Bringing bringing) {
        this.properties = properties;
        this.phones = phones;
        this.bringing = bringing;
    }

    @Override
    public @Nullable String account(@Nullable String named) {
        SmppStandInProperties.Account account = properties.account(named);
        return account == null ? null : account.source();
    }

    @Override
    public Optional<String> act(String account, String userId, PhoneInput input) {
        String words = input.text();
        if (words == null || words.isBlank() || words.length() > LONGEST || input.kind() != null) {
            return Optional.empty();
        }
        String id = phones.newMessageId();
        phones.show(account, userId, PhoneMessage.From.CITIZEN, words, List.of(), id);
        List<Bringing.Message> segments = SmsLetters.write(words, references.incrementAndGet() & 0xFF).stream()
                .map(part -> new Bringing.Message(
                        account, userId, part.isPart() ? HEADER_INDICATOR : 0, part.dataCoding(), part.octets()))
                .toList();
        bringing.bring(segments, Duration.ZERO);
        return Optional.of(id);
    }

    @Override
    public void see(String account, String userId) {
        // A carrier does not learn what was read.
    }

    /** A carrier has no tool in which a person writes as the account; what is written shows on the phone alone. */
    @Override
    public String writeAsPerson(String account, String userId, String text, String personId) {
        String id = phones.newMessageId();
        phones.show(account, userId, PhoneMessage.From.PERSON, text, List.of(), id);
        return id;
    }
}
