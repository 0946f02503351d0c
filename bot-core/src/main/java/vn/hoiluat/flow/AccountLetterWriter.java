package vn.hoiluat.flow;

import reactor.core.publisher.Mono;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.account.AddressForm;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseLetter;
import vn.hoiluat.escalation.LetterWriter;
import vn.hoiluat.message.Channel;
import vn.hoiluat.wording.Wording;
import vn.hoiluat.wording.Wordings;

/** Frames an officer's words with the unit's name, the case's code and the legal basis, in the form of the channel. */
public final class AccountLetterWriter implements LetterWriter {

    private final Accounts accounts;
    private final Wordings wordings;
    private final PublicLinks links;

    public AccountLetterWriter(Accounts accounts, Wordings wordings, PublicLinks links) {
        this.accounts = accounts;
        this.wordings = wordings;
        this.links = links;
    }

    @Override
    public Mono<String> write(Case of, CaseLetter letter) {
        if (of.address().channel() == Channel.OFFICE) {
            return Mono.just(told(letter));
        }
        return accounts.account(of.address().accountId()).map(account -> write(of, letter, account));
    }

    /** What an officer told somebody is framed by nothing: nobody is written to. */
    private static String told(CaseLetter letter) {
        return letter.legalBasis().isBlank() ? letter.text() : letter.text() + "\n" + letter.legalBasis();
    }

    /** What is sensitive is on no page, so it is said whole even where texts are short. */
    private String write(Case of, CaseLetter letter, ChannelAccount account) {
        Wording wording = wordings.of(account);
        AddressForm form = account.addressForm();
        return switch (letter.kind()) {
            case MESSAGE -> wording.text("case.message", form, of.code(), letter.text(), account.name());
            case QUESTION -> wording.text("case.question", form, of.code(), letter.text(), account.name());
            case ANSWER ->
                wording.text(
                        of.sensitive() ? "case.answer-sensitive" : "case.answer",
                        form,
                        of.code(),
                        letter.text() + "\n" + wording.text("case.basis", form, letter.legalBasis()),
                        account.name(),
                        links.caseStatus(of.token()));
        };
    }
}
