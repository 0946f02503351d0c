package vn.hoiluat.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.account.AddressForm;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.entry.EntryContent;
import vn.hoiluat.knowledge.entry.EntryStatus;
import vn.hoiluat.knowledge.entry.EntryVersion;
import vn.hoiluat.language.AmbiguousWords;
import vn.hoiluat.language.Gsm7Text;
import vn.hoiluat.message.Channel;
import vn.hoiluat.wording.ShippedWordings;
import vn.hoiluat.wording.SmsWording;
import vn.hoiluat.wording.Wording;

/**
 * One entry as the list shows it: its newest version.
 *
 * @param draftReason why it is kept a draft, null if it is not
 * @param sms its answer as an account with the default segments sends it
 * @param ambiguous words of the answer that may be read as another one without their marks
 */
record ListedEntry(
        String key,
        String field,
        EntryStatus status,
        String question,
        @Nullable String draftReason,
        @Nullable LocalDate reviewBy,
        int shortLength,
        int fullLength,
        String sms,
        List<String> ambiguous) {

    /** As long as the addresses of a real service. */
    private static final String LINK = "https://hoiluat.tinh.gov.vn/a/AbCdEfGhIjKl";

    private static final AmbiguousWords AMBIGUOUS = AmbiguousWords.shipped();

    private static final Wording TEXTS = new ShippedWordings()
            .of(new ChannelAccount(
                    "sms",
                    Channel.SMS,
                    "",
                    "",
                    "So Tu phap",
                    AddressForm.ONG_BA,
                    true,
                    Map.of(),
                    Map.of(SmsWording.SHORT_NAME, "STP")));

    static ListedEntry of(Entry entry) {
        EntryVersion version = entry.newest();
        EntryContent content = version.content();
        return new ListedEntry(
                entry.key(),
                content.field(),
                version.status(),
                content.question(),
                version.draftReason(),
                content.reviewBy(),
                content.shortAnswer().length(),
                content.fullAnswer().length(),
                TEXTS.text("answer.form", AddressForm.ONG_BA, content.fullAnswer(), content.shortAnswer(), LINK),
                AMBIGUOUS.warnings(content.shortAnswer()).stream()
                        .map(AmbiguousWords.Warning::word)
                        .toList());
    }

    int smsSegments() {
        return Gsm7Text.segments(sms);
    }

    boolean isReviewedBefore(LocalDate day) {
        return reviewBy != null && reviewBy.isBefore(day);
    }
}
