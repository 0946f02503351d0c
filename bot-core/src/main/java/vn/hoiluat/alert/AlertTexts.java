package vn.hoiluat.alert;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import vn.hoiluat.account.AddressForm;
import vn.hoiluat.alert.Alert.About;
import vn.hoiluat.alert.Alert.Numbers;
import vn.hoiluat.units.FieldNames;
import vn.hoiluat.wording.DatePhrases;
import vn.hoiluat.wording.MessageFileWording;
import vn.hoiluat.wording.Wording;

/** What alerts say. Immutable. */
public final class AlertTexts {

    private final Wording wording;
    private final DatePhrases dates;
    private final FieldNames fields = FieldNames.shipped();
    private final URI base;

    /** The base is the service's public address, for links. */
    public AlertTexts(URI base) {
        this.base = base;
        wording = shipped();
        dates = new DatePhrases(MessageFileWording.shipped());
    }

    private static Wording shipped() {
        InputStream stream =
                Objects.requireNonNull(AlertTexts.class.getResourceAsStream("alerts_vi.properties"), "alerts_vi");
        try (Reader file = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            return new MessageFileWording(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One line that says what it is about. */
    public String subject(Alert alert) {
        String key = "subject." + alert.kind().word();
        About about = alert.about();
        if (about != null) {
            return say(key, about.code());
        }
        return alert.account() != null ? say(key, alert.account()) : say(key);
    }

    /** All of it, with a link. */
    public String text(Alert alert) {
        List<String> lines = new ArrayList<>(List.of(subject(alert)));
        About about = alert.about();
        Numbers numbers = alert.numbers();
        if (about != null) {
            lines.addAll(lines(about));
            lines.add(say("open", base.resolve("/lam-viec/" + about.code())));
        } else if (numbers != null) {
            lines.addAll(lines(numbers));
            lines.add(say("open", base.resolve("/lam-viec")));
        } else if (alert.account() != null) {
            lines.add(say("trouble"));
            lines.add(say("open", base.resolve("/quan-tri/kenh")));
        } else if (alert.kind() == AlertKind.WEEKLY_QUESTIONS) {
            lines.add(say("open", base.resolve("/kho/chua-tra-loi")));
        } else if (alert.kind() == AlertKind.GOLDEN_FALLEN) {
            lines.add(say("golden"));
            lines.add(say("open", base.resolve("/kho/cau-chuan")));
        }
        return String.join("\n", lines);
    }

    /** As {@link #text}, with the questions that it is about, most asked first. */
    public String text(Alert alert, List<WeeklyQuestions.Asked> questions) {
        List<String> lines = new ArrayList<>();
        for (WeeklyQuestions.Asked asked : questions) {
            lines.add(say("questions.one", lines.size() + 1, asked.words(), asked.times()));
        }
        return lines.isEmpty() ? text(alert) : String.join("\n", lines) + "\n\n" + text(alert);
    }

    /** The letter that carries the code for an address. */
    public String emailCheckSubject() {
        return say("email-check.subject");
    }

    /** As {@link #emailCheckSubject}. */
    public String emailCheck(String code) {
        return say("email-check.text", code, AlertPeople.CHECK_LASTS.toMinutes());
    }

    /** To somebody whose account was linked. */
    public String linked(String login) {
        return say("linked", login, base.resolve("/tai-khoan"));
    }

    /** To somebody who sent a code that is of no use any more. */
    public String linkUnknown() {
        return say("link-unknown", base.resolve("/tai-khoan"));
    }

    private List<String> lines(About about) {
        List<String> lines = new ArrayList<>();
        if (!about.sensitive()) {
            if (!about.field().isBlank()) {
                lines.add(say("field", fields.of(about.field())));
            }
            lines.add(say("channel", say("channel." + about.channel().name().toLowerCase(Locale.ROOT))));
        }
        lines.add(say("due", dates.moment(about.dueAt())));
        return lines;
    }

    private List<String> lines(Numbers numbers) {
        return List.of(
                say("digest.unassigned", numbers.unassigned()),
                say("digest.mine", numbers.mine()),
                say("digest.due-today", numbers.dueToday()),
                say("digest.overdue", numbers.overdue()));
    }

    private String say(String key, Object... arguments) {
        return wording.text(key, AddressForm.ONG_BA, arguments);
    }
}
