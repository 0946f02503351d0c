package vn.hoiluat.alert;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.alert.AlertSettings.EmailCheck;
import vn.hoiluat.citizen.DocumentEraser;
import vn.hoiluat.citizen.PersonalDataHolder;
import vn.hoiluat.citizen.PersonalItem;
import vn.hoiluat.message.Address;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Range;
import vn.hoiluat.storage.Versioned;

/** Where those who work here can be told of cases. An address is used only after its owner has shown a code. */
public final class AlertPeople implements PersonalDataHolder {

    /** How long a code for Zalo works. */
    public static final Duration LINK_LASTS = Duration.ofMinutes(10);

    /** How long a code sent by e-mail works: mail may be slow. */
    public static final Duration CHECK_LASTS = Duration.ofMinutes(30);

    private static final int MOST_TRIES = 5;

    private final Documents<AlertSettings> settings;
    private final Documents<LinkCode> codes;
    private final RandomGenerator random;
    private final Clock clock;

    /** The random generator must be unpredictable. */
    public AlertPeople(DocumentStore store, RandomGenerator random, Clock clock) {
        settings = store.documents(AlertSettings.KIND);
        codes = store.documents(LinkCode.KIND);
        this.random = random;
        this.clock = clock;
    }

    /** What somebody has chosen, or what holds before they have. */
    public Mono<AlertSettings> of(String login) {
        return settings.find(login).map(Versioned::value).defaultIfEmpty(AlertSettings.of(login));
    }

    /** Stores what somebody chose. */
    public Mono<AlertSettings> choose(String login, Set<AlertWay> ways, boolean digest, QuietHours quiet) {
        return change(login, s -> s.choosing(ways, digest, quiet));
    }

    /** Begins to check that an address is the person's; the code is to be sent there. The address used so far stays. */
    public Mono<EmailCheck> checkEmail(String login, String address) {
        EmailCheck check = new EmailCheck(address, sixDigits(), clock.instant().plus(CHECK_LASTS), 0);
        return change(login, s -> s.withEmail(s.email(), check)).thenReturn(check);
    }

    /** Takes the address if the code is right, in time and not tried too often; says whether it was. */
    public Mono<Boolean> confirmEmail(String login, String code) {
        return change(login, s -> confirmed(s, code)).map(after -> after.email() != null && after.emailCheck() == null);
    }

    /** Forgets the person's address. */
    public Mono<AlertSettings> removeEmail(String login) {
        return change(login, s -> s.withEmail(null, null));
    }

    /** A code to be sent to the account on Zalo; the one before stops working. */
    public Mono<String> newLinkCode(String login) {
        LinkCode link = new LinkCode(login, clock.instant().plus(LINK_LASTS));
        return DocumentEraser.eraseAll(codes, Range.exactly(LinkCode.BY_LOGIN, login))
                .then(Mono.fromSupplier(this::sixDigits)
                        .flatMap(code ->
                                codes.insert(code, link).filter(isNew -> isNew).map(isNew -> code))
                        .repeatWhenEmpty(tries -> tries));
    }

    /** Links whoever sent the code; the login, or empty if no code of now is this. One person is linked to one login. */
    public Mono<String> link(String code, Address sender) {
        return codes.find(code)
                .filter(found -> clock.instant().isBefore(found.value().until()))
                .filterWhen(found -> codes.delete(found.id(), found.version()))
                .map(found -> found.value().login())
                .flatMap(login -> erase(sender)
                        .then(change(login, s -> s.withZalo(sender, null)))
                        .thenReturn(login));
    }

    /** Ends the link. */
    public Mono<AlertSettings> unlink(String login) {
        return change(login, s -> s.withZalo(null, null));
    }

    /** Notes why Zalo refused an alert, or that it did not. */
    Mono<AlertSettings> zaloTrouble(String login, @Nullable String reason) {
        return change(login, s -> reason == null && s.zaloTrouble() == null ? s : s.withZalo(s.zalo(), reason));
    }

    /** Nothing that the person said is kept here. */
    @Override
    public Flux<PersonalItem> collect(Address person) {
        return Flux.empty();
    }

    @Override
    public Mono<Long> erase(Address person) {
        return settings.all(Range.exactly(AlertSettings.BY_ZALO, person.conversationId()))
                .concatMap(found -> unlink(found.id()))
                .count();
    }

    private Mono<AlertSettings> change(String login, UnaryOperator<AlertSettings> change) {
        return settings.insert(login, AlertSettings.of(login))
                .then(settings.modify(login, change))
                .map(Versioned::value);
    }

    private AlertSettings confirmed(AlertSettings s, String code) {
        EmailCheck check = s.emailCheck();
        Instant now = clock.instant();
        if (check == null || !now.isBefore(check.until()) || check.tries() >= MOST_TRIES) {
            return s;
        }
        return check.code().equals(code)
                ? s.withEmail(check.address(), null)
                : s.withEmail(
                        s.email(), new EmailCheck(check.address(), check.code(), check.until(), check.tries() + 1));
    }

    private String sixDigits() {
        return "%06d".formatted(random.nextInt(1_000_000));
    }
}
