package vn.hoiluat.sandbox;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import vn.hoiluat.sandbox.standin.ControlRoutes;
import vn.hoiluat.sandbox.standin.Counters;
import vn.hoiluat.sandbox.standin.Faults;
import vn.hoiluat.sandbox.standin.PhoneInput;
import vn.hoiluat.sandbox.standin.PhoneMessage.From;
import vn.hoiluat.sandbox.standin.PhoneMessage.PhoneButton;
import vn.hoiluat.sandbox.standin.PhonePlatform;
import vn.hoiluat.sandbox.standin.PhoneRoutes;
import vn.hoiluat.sandbox.standin.Phones;

/** A stand-in without a service behind it: answers every message with the same one. For the page of phones only. */
@NullUnmarked
final class EchoStandIn implements PhonePlatform {

    private final String prefix;
    private final String reply;
    private final List<PhoneButton> buttons;
    private final Phones phones;
    private final Faults faults = new Faults();
    private final Clock clock;

    EchoStandIn(String prefix, String reply, List<PhoneButton> buttons, Clock clock) {
        this.prefix = prefix;
        this.reply = reply;
        this.buttons = buttons;
        this.clock = clock;
        phones = new Phones(clock);
    }

    RouterFunction<ServerResponse> routes() {
        return new PhoneRoutes(prefix, this, phones, clock)
                .routes()
                .and(new ControlRoutes(prefix, faults, new Counters(), phones, () -> 0).routes());
    }

    /** What is switched on. */
    List<Faults.Fault> faults() {
        return faults.open();
    }

    @Override
    public String account(String named) {
        return named;
    }

    @Override
    public Optional<String> act(String account, String userId, PhoneInput input) {
        phones.show(account, userId, From.CITIZEN, input.bubble(), List.of(), "in");
        phones.show(account, userId, From.ACCOUNT, reply, buttons, "out");
        return Optional.of("in");
    }

    @Override
    public void see(String account, String userId) {}

    @Override
    public String writeAsPerson(String account, String userId, String text, String personId) {
        return "";
    }
}
