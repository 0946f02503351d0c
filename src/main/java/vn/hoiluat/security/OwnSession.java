package vn.hoiluat.security;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.people.Session;
import vn.hoiluat.people.SignInWay;
import vn.hoiluat.storage.Versioned;

/**
 * A browser somebody is signed in with, as the page shows it; public for the template.
 *
 * @param browser its name; null if unknown
 * @param system the name of the system it runs on; null if unknown
 * @param here whether it is the one that shows the page
 * @param secondFactor whether a second factor was shown
 * @param byProvider whether a provider of sign-ins vouched for the person
 */
public record OwnSession(
        String id,
        @Nullable String browser,
        @Nullable String system,
        Instant since,
        boolean here,
        boolean secondFactor,
        boolean byProvider) {

    /** What browsers write of themselves, and their names; the more particular first, as nearly all say Chrome and Safari, too. */
    private static final List<String> BROWSERS = List.of(
            "Edg:Edge",
            "OPR:Opera",
            "coc_coc:Coc Coc",
            "SamsungBrowser:Samsung Internet",
            "Firefox:Firefox",
            "FxiOS:Firefox",
            "CriOS:Chrome",
            "Chrome:Chrome",
            "Safari:Safari");

    private static final List<String> SYSTEMS = List.of(
            "Android:Android",
            "iPhone:iPhone",
            "iPad:iPad",
            "Windows:Windows",
            "Mac OS X:macOS",
            "CrOS:ChromeOS",
            "Linux:Linux");

    static OwnSession of(Versioned<Session> found, boolean here) {
        Session session = found.value();
        return new OwnSession(
                found.id(),
                name(BROWSERS, session.device()),
                name(SYSTEMS, session.device()),
                session.since(),
                here,
                session.secondFactor(),
                session.way() == SignInWay.PROVIDER);
    }

    private static @Nullable String name(List<String> names, String said) {
        return names.stream()
                .map(name -> name.split(":", -1))
                .filter(name -> said.contains(name[0]))
                .map(name -> name[1])
                .findFirst()
                .orElse(null);
    }
}
