package vn.hoiluat.flow;

import reactor.core.publisher.Mono;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.escalation.AnswerLetter;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseAnswer;
import vn.hoiluat.wording.Wording;

/** Frames an officer's words with the unit's name, the case's code and the legal basis. */
public final class AccountAnswerLetter implements AnswerLetter {

    private final Accounts accounts;
    private final Wording wording;

    public AccountAnswerLetter(Accounts accounts, Wording wording) {
        this.accounts = accounts;
        this.wording = wording;
    }

    @Override
    public Mono<String> write(Case answered) {
        CaseAnswer answer = answered.answer();
        if (answer == null) {
            return Mono.error(new IllegalArgumentException(answered.id() + " has no answer, expected one"));
        }
        return accounts.account(answered.address().accountId())
                .map(account -> wording.text(
                        "case.answer",
                        account.addressForm(),
                        answered.code(),
                        answer.text() + "\n" + wording.text("case.basis", account.addressForm(), answer.legalBasis()),
                        account.name()));
    }
}
