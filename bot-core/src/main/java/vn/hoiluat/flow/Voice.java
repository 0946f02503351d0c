package vn.hoiluat.flow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.message.Button;
import vn.hoiluat.message.Reply;
import vn.hoiluat.message.Sender;
import vn.hoiluat.triage.Buttons;
import vn.hoiluat.wording.DatePhrases;
import vn.hoiluat.wording.Wording;

/** How one account speaks: its channel's wording, its unit's name, its form of address, its buttons. */
record Voice(Wording wording, ChannelAccount account, PublicLinks links) {

    String say(String key, Object... arguments) {
        return wording.text(key, account.addressForm(), arguments);
    }

    /** The same, with an invitation to say whether it was of use where that costs nothing. */
    String sayInviting(String key, Object... arguments) {
        return wording.inviting(key, account.addressForm(), arguments);
    }

    /** The same, with a word of the day from which the answer will be another where that costs nothing. */
    String sayChanging(String key, Object... arguments) {
        return wording.changing(key, account.addressForm(), arguments);
    }

    /** The replies with a line that says from which day the answer will be another; messages that are templates say so themselves. */
    List<Reply> untilChange(List<Reply> replies, @Nullable LocalDate day) {
        return day == null || wording.isTemplates() ? replies : below(replies, say("answer.changes", dates().day(day)));
    }

    /** Times as this account writes them. */
    DatePhrases dates() {
        return new DatePhrases(wording);
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

    /** The replies with a line above the first: in the same message, or before it where messages are templates. */
    List<Reply> above(List<Reply> replies, String line) {
        List<Reply> all = new ArrayList<>(replies);
        if (wording.isTemplates() || replies.isEmpty()) {
            all.addFirst(system(line));
        } else {
            Reply first = all.removeFirst();
            all.addFirst(new Reply(first.sender(), line + "\n\n" + first.text(), first.buttons()));
        }
        return all;
    }

    /** The replies with a line below the last: in the same message, or after it where messages are templates. */
    List<Reply> below(List<Reply> replies, String line) {
        List<Reply> all = new ArrayList<>(replies);
        if (wording.isTemplates() || replies.isEmpty()) {
            all.add(system(line));
        } else {
            Reply last = all.removeLast();
            all.add(new Reply(last.sender(), last.text() + "\n\n" + line, last.buttons()));
        }
        return all;
    }

    private static List<Button> joined(Button[] buttons, Button last) {
        return Stream.concat(Arrays.stream(buttons), Stream.of(last)).toList();
    }
}
