package vn.hoiluat.sandbox;

import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;

/** What officers would have got by e-mail. */
@Controller
@Profile("sandbox")
final class MailboxPage {

    private final Mailbox mailbox;

    MailboxPage(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    @GetMapping("/sandbox/thu")
    Rendering letters() {
        return Rendering.view("sandbox-mail")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .modelAttribute("letters", mailbox.letters())
                .build();
    }
}
