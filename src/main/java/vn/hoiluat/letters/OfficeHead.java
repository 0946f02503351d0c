package vn.hoiluat.letters;

import java.time.LocalDate;
import java.util.List;
import reactor.core.publisher.Mono;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.escalation.Case;

/** What stands on every paper of the office: who writes, where and when, and who signs. What is not set is left as dots. */
final class OfficeHead {

    private final LetterProperties office;
    private final Accounts accounts;

    OfficeHead(LetterProperties office, Accounts accounts) {
        this.office = office;
        this.accounts = accounts;
    }

    /** The office, or where it is not set the name of the account that was written to. */
    Mono<String> agency(Case c) {
        return office.agency().isEmpty()
                ? accounts.account(c.address().accountId())
                        .map(ChannelAccount::name)
                        .defaultIfEmpty(LetterTexts.text("agency.unknown"))
                : Mono.just(office.agency());
    }

    String superior() {
        return orDots(office.superior(), "superior");
    }

    /** Empty room for a number before the symbol. */
    String number() {
        return LetterTexts.text("number", office.symbol());
    }

    String placeAndDate(LocalDate day) {
        return LetterTexts.text(
                "date",
                orDots(office.place(), "place"),
                twoDigits(day.getDayOfMonth()),
                month(day.getMonthValue()),
                String.valueOf(day.getYear()));
    }

    List<String> signerTitle() {
        return LetterTexts.lines(orDots(office.signerTitle(), "signer-title"));
    }

    String signer() {
        return office.signer();
    }

    private static String orDots(String set, String key) {
        return set.isEmpty() ? LetterTexts.text(key + ".unknown") : set;
    }

    /** January and February have a nought before them, other months none. */
    private static String month(int month) {
        return month < 3 ? twoDigits(month) : String.valueOf(month);
    }

    private static String twoDigits(int number) {
        return "%02d".formatted(number);
    }
}
