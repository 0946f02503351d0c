package vn.hoiluat.console;

import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import vn.hoiluat.audit.AuditAction;
import vn.hoiluat.auditing.Audited;
import vn.hoiluat.auditing.CallNote;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.message.Channel;
import vn.hoiluat.privacy.PersonalNumbers;

/**
 * The one thing about a person that is stored and not shown by itself: by what number they wrote. The case's officer may ask
 * for it and says what for. Numbers that people typed are masked before they are stored and cannot be shown by anybody.
 */
@RestController
final class ContactApi {

    private final CaseLookup cases;

    ContactApi(CaseLookup cases) {
        this.cases = cases;
    }

    /** {@code PHONE} to call back, or {@code PLATFORM_ID}, by which the platform's own tool finds the conversation. */
    record Contact(String kind, String value) {

        static Contact of(Case c) {
            boolean phone = c.address().channel() == Channel.SMS;
            return new Contact(phone ? "PHONE" : "PLATFORM_ID", c.address().userId());
        }
    }

    /** Shows it; the trail holds who asked and why before it is shown. */
    @PostMapping("/api/cases/{code}/contact")
    @Audited(value = AuditAction.CASE_CONTACT_SHOWN, subject = "code")
    Mono<Contact> show(
            @PathVariable String code, @RequestBody CaseBody body, Principal officer, ServerWebExchange exchange) {
        String reason = body.needReason();
        CallNote.of(exchange).because(PersonalNumbers.mask(reason).text());
        return cases.find(code, officer.getName()).map(seen -> {
            Case found = seen.value();
            if (!mayBeShown(found, officer.getName())) {
                throw new CaseProblemException(HttpStatus.CONFLICT, "no-contact", found.code());
            }
            return Contact.of(found);
        });
    }

    /** On the web there is nobody to call, and only who works on the case has a reason to. */
    static boolean mayBeShown(Case c, String officer) {
        return c.address().channel() != Channel.WEB && officer.equals(c.officer());
    }
}
