package vn.hoiluat.flow;

import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Mono;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.account.AddressForm;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseDeadline;
import vn.hoiluat.escalation.CaseLetter;
import vn.hoiluat.escalation.CaseSlip;
import vn.hoiluat.escalation.ConsentWords;
import vn.hoiluat.escalation.LetterWriter;
import vn.hoiluat.escalation.SlipRequest;
import vn.hoiluat.message.Button;
import vn.hoiluat.wording.DatePhrases;
import vn.hoiluat.wording.MessageFileWording;
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
        return of.address().channel().isWrittenOn()
                ? write(of, letter, of.address().accountId())
                : Mono.just(told(letter));
    }

    @Override
    public Mono<List<Button>> buttons(Case of, CaseLetter letter) {
        return accounts.account(of.address().accountId())
                .map(account -> buttons(of, letter, account))
                .defaultIfEmpty(List.of());
    }

    @Override
    public Mono<String> write(Case of, CaseLetter letter, String accountId) {
        return accounts.account(accountId).map(account -> write(of, letter, account));
    }

    /** Whom nobody writes to is asked in the same words by mouth. */
    @Override
    public Mono<String> consent(Case of, SlipRequest request) {
        return accounts.account(of.address().accountId())
                .map(account -> consent(of, request, wordings.of(account), account.addressForm(), account.name()))
                .switchIfEmpty(Mono.fromSupplier(() -> {
                    Wording spoken = MessageFileWording.shipped();
                    String here = spoken.text("case.consent.here", AddressForm.ONG_BA);
                    return consent(of, request, spoken, AddressForm.ONG_BA, here);
                }));
    }

    @Override
    public Mono<String> notice(Case of, String accountId) {
        return say(accountId, "case.notice", of.code(), page(of));
    }

    @Override
    public Mono<String> kept(Case of) {
        return say(of.address().accountId(), "case.kept", of.code());
    }

    @Override
    public Mono<String> moved(Case of) {
        CaseDeadline.Extension extension = of.deadline().extension();
        return accounts.account(of.address().accountId()).map(account -> {
            Wording wording = wordings.of(account);
            String due = new DatePhrases(wording).moment(of.dueAt());
            return of.sensitive() || extension == null
                    ? wording.text("case.moved", account.addressForm(), of.code(), due)
                    : wording.text("case.moved-because", account.addressForm(), of.code(), due, extension.reason());
        });
    }

    @Override
    public String page(Case of) {
        return links.caseStatus(of.token());
    }

    /** What an answer was worth, or whether a question may be passed on. */
    private List<Button> buttons(Case of, CaseLetter letter, ChannelAccount account) {
        Optional<List<Button>> consent = asking(of, letter)
                .map(slip -> List.of(
                        button(account, "button.consent", ConsentWords.agree(slip)),
                        button(account, "button.no-consent", ConsentWords.refuse(slip))));
        return consent.orElseGet(() -> of.mark(letter)
                .map(mark -> RatingButtons.under(
                        mark, of.address(), key -> wordings.of(account).text(key, account.addressForm())))
                .orElse(List.of()));
    }

    private Mono<String> say(String accountId, String key, Object... arguments) {
        return accounts.account(accountId)
                .map(account -> wordings.of(account).text(key, account.addressForm(), arguments));
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
            case CONSENT ->
                asking(of, letter)
                        .map(slip -> consent(of, SlipRequest.of(slip), wording, form, account.name()))
                        .orElse(letter.text());
            case QUESTION -> wording.text("case.question", form, of.code(), letter.text(), account.name());
            case ANSWER -> answer(of, letter, account);
            case GUIDANCE ->
                wording.text(
                        of.sensitive() ? "case.answer-sensitive" : "case.answer", form, texts(of, letter, account));
        };
    }

    /** Only where the citizen asked can a word in reply be understood as being about this answer. */
    private String answer(Case of, CaseLetter letter, ChannelAccount account) {
        Wording wording = wordings.of(account);
        AddressForm form = account.addressForm();
        Object[] texts = texts(of, letter, account);
        if (of.sensitive()) {
            return wording.text("case.answer-sensitive", form, texts);
        }
        return account.id().equals(of.address().accountId())
                ? wording.inviting("case.answer", form, texts)
                : wording.text("case.answer", form, texts);
    }

    private Object[] texts(Case of, CaseLetter letter, ChannelAccount account) {
        return new Object[] {
            of.code(),
            withBasis(letter, wordings.of(account), account.addressForm()),
            account.name(),
            links.caseStatus(of.token())
        };
    }

    private static String withBasis(CaseLetter letter, Wording wording, AddressForm form) {
        return letter.legalBasis().isBlank()
                ? letter.text()
                : letter.text() + "\n" + wording.text("case.basis", form, letter.legalBasis());
    }

    private static String consent(Case of, SlipRequest request, Wording wording, AddressForm form, String unit) {
        String what =
                (request.name().isEmpty() ? "" : ".name") + (request.phone().isEmpty() ? "" : ".phone");
        return wording.text(
                "case.consent",
                form,
                of.code(),
                request.agency().name(),
                unit,
                wording.text("case.consent.what" + what, form));
    }

    private Button button(ChannelAccount account, String key, String payload) {
        return new Button(Button.Type.ANSWER, wordings.of(account).text(key, account.addressForm()), payload);
    }

    private static Optional<CaseSlip> asking(Case of, CaseLetter letter) {
        return of.slips().stream()
                .filter(slip -> slip.consent().letter().equals(letter.id()))
                .findFirst();
    }
}
