package vn.hoiluat.overview;

import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;
import vn.hoiluat.audit.AuditAction;
import vn.hoiluat.auditing.Audited;
import vn.hoiluat.escalation.CaseLists;

/** The overview as a page; its script reads it anew when something happens. */
@Controller
final class OverviewPage {

    private final Overviews overviews;

    OverviewPage(Overviews overviews) {
        this.overviews = overviews;
    }

    @GetMapping("/lam-viec/tong-quan")
    @Audited(value = AuditAction.CASES_LISTED, reading = true)
    Mono<Rendering> overview(Principal lead) {
        return overviews
                .of(lead.getName())
                .map(overview -> Rendering.view("overview")
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .modelAttribute("overview", overview)
                        .modelAttribute("shown", new Shown())
                        .build())
                .switchIfEmpty(Mono.error(() -> new ResponseStatusException(HttpStatus.FORBIDDEN)));
    }

    /** How the page writes numbers and times. */
    static final class Shown {

        private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
        private static final DateTimeFormatter MOMENT =
                DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT).withZone(VIETNAM);

        /** A count, with a plus where counting ended. */
        public String count(long number) {
            return number >= CaseLists.MOST_COUNTED ? CaseLists.MOST_COUNTED + "+" : String.valueOf(number);
        }

        /** A time of day and a date. */
        public String moment(Instant at) {
            return MOMENT.format(at);
        }

        /** Whole hours of a length of time. */
        public long hours(@Nullable Duration time) {
            return time == null ? 0 : time.toHours();
        }

        /** The minutes beside its whole hours. */
        public int minutes(@Nullable Duration time) {
            return time == null ? 0 : time.toMinutesPart();
        }
    }
}
