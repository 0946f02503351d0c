package vn.hoiluat.flow;

import reactor.core.publisher.Mono;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.account.AddressForm;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.escalation.AnswerLetter;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseAnswer;
import vn.hoiluat.wording.Wording;
import vn.hoiluat.wording.Wordings;

/** Frames an officer's words with the unit's name, the case's code and the legal basis, in the form of the channel. */
public final class AccountAnswerLetter implements AnswerLetter {

    private final Accounts accounts;
    private final Wordings wordings;
    private final PublicLinks links;

    public AccountAnswerLetter(Accounts accounts, Wordings wordings, PublicLinks links) {
        this.accounts = accounts;
        this.wordings = wordings;
        this.links = links;
    }

    @Override
    public Mono<String> write(Case answered) {
        CaseAnswer answer = answered.answer();
        if (answer == null) {
            return Mono.error(new IllegalArgumentException(answered.id() + " has no answer, expected one"));
        }
        return accounts.account(answered.address().accountId()).map(account -> write(answered, answer, account));
    }

    /** What is sensitive is on no page, so it is said whole even where texts are short. */
    private String write(Case answered, CaseAnswer answer, ChannelAccount account) {
        Wording wording = wordings.of(account);
        AddressForm form = account.addressForm();
        return wording.text(
                answered.sensitive() ? "case.answer-sensitive" : "case.answer",
                form,
                answered.code(),
                answer.text() + "\n" + wording.text("case.basis", form, answer.legalBasis()),
                account.name(),
                links.caseStatus(answered.token()));
    }
}
