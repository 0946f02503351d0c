package vn.hoiluat.sandbox;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import vn.hoiluat.alert.AlertResult;
import vn.hoiluat.alert.Mail;
import vn.hoiluat.alert.Mailer;

/** Takes the letters of the sandbox where no mail server is set, so that they can be read on a page. For many threads. */
@Component("mailbox")
@Profile("sandbox")
final class Mailbox implements Mailer {

    private static final int KEPT = 100;
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss dd/MM", Locale.ROOT).withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private final ConcurrentLinkedDeque<Letter> letters = new ConcurrentLinkedDeque<>();
    private final Clock clock;

    /** A letter as the page shows it; public for the template. */
    public record Letter(String id, String to, String subject, String text, Instant at) {

        /** When it came, as it is read in Vietnam. */
        public String when() {
            return TIME.format(at);
        }

        /** The first address in it, as a mail program makes one that can be clicked; null if there is none. */
        public @Nullable String link() {
            Matcher address = ADDRESS.matcher(text);
            return address.find() ? address.group() : null;
        }
    }

    Mailbox(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean isOn() {
        return true;
    }

    /** A letter that came before under the same id is there once. */
    @Override
    public Mono<AlertResult> send(Mail mail) {
        return Mono.fromSupplier(() -> {
            letters.removeIf(letter -> letter.id().equals(mail.id()));
            letters.addFirst(new Letter(mail.id(), mail.to(), mail.subject(), mail.text(), clock.instant()));
            if (letters.size() > KEPT) {
                letters.pollLast();
            }
            return new AlertResult.Sent();
        });
    }

    /** The newest first. */
    List<Letter> letters() {
        return List.copyOf(letters);
    }
}
