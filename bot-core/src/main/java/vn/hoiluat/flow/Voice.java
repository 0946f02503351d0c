package vn.hoiluat.flow;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.message.Button;
import vn.hoiluat.message.Reply;
import vn.hoiluat.message.Sender;
import vn.hoiluat.triage.Buttons;
import vn.hoiluat.wording.Wording;

/** How one account speaks: its unit's name, its form of address, its buttons. */
record Voice(Wording wording, ChannelAccount account, PublicLinks links) {

    String say(String key, Object... arguments) {
        return wording.text(key, account.addressForm(), arguments);
    }

    /** Said by the bot; a person is always one tap away. */
    Reply bot(String text, Button... buttons) {
        Button officer = new Button(Button.Type.ANSWER, say("button.officer"), Buttons.OFFICER);
        boolean offersOfficer =
                List.of(buttons).stream().anyMatch(b -> b.value().equals(Buttons.choice(0)));
        return new Reply(Sender.BOT, text, offersOfficer ? List.of(buttons) : joined(buttons, officer));
    }

    /** Said by the system: passes an officer's ownership. */
    Reply system(String text, Button... buttons) {
        return new Reply(Sender.SYSTEM, text, List.of(buttons));
    }

    private static List<Button> joined(Button[] buttons, Button last) {
        return Stream.concat(Arrays.stream(buttons), Stream.of(last)).toList();
    }
}
