package vn.hoiluat.sandbox;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page on which somebody plays the people at the Ministry; its script talks to the stand-in. */
@Controller
@Profile("sandbox")
final class CentralPage {

    @GetMapping("/sandbox/trung-uong")
    String page() {
        return "sandbox-central";
    }
}
