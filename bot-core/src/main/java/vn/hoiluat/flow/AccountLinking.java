package vn.hoiluat.flow;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import reactor.core.publisher.Mono;
import vn.hoiluat.alert.AlertPeople;
import vn.hoiluat.alert.AlertTexts;
import vn.hoiluat.conversation.Memory;
import vn.hoiluat.language.VietnameseText;

/** Links the account of somebody who works here, who sends the code of their page. Such words are never a question. */
final class AccountLinking {

    private static final Pattern CODE = Pattern.compile("lien ?ket ?:? ?(\\d{6}) ?\\.?");

    private final AlertPeople people;
    private final AlertTexts texts;

    AccountLinking(AlertPeople people, AlertTexts texts) {
        this.people = people;
        this.texts = texts;
    }

    /** The code in words that hold nothing else. */
    static Optional<String> code(String words) {
        Matcher matcher = CODE.matcher(VietnameseText.plain(words).strip());
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    Mono<Response> respond(String code, Burst burst, Memory memory, Voice voice) {
        return people.link(code, burst.conversation().address())
                .map(login -> Response.fixedText("account-linked", memory, voice.system(texts.linked(login))))
                .defaultIfEmpty(Response.fixedText("account-link-unknown", memory, voice.system(texts.linkUnknown())));
    }
}
