package vn.hoiluat.setup;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.account.AccountHealth;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.account.Notice;
import vn.hoiluat.pages.EmbeddingOrigins;

/**
 * A channel account as a page shows it; public for the templates.
 *
 * @param channel {@code zalo}, {@code messenger}, {@code sms}, {@code web}
 * @param level how it stands with its platform, null if nobody knows
 * @param origins the sites that may show it in a frame
 * @param notice what it tells everybody, empty for nothing
 * @param noticeUntil as a browser's field for local times has it, empty for no end
 * @param noticeOver whether its time is over
 */
public record ChannelView(
        String id,
        String channel,
        String name,
        String externalId,
        boolean on,
        boolean answers,
        AccountHealth.@Nullable Level level,
        String detail,
        String greeting,
        String origins,
        String notice,
        String noticeUntil,
        boolean noticeOver) {

    static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm", Locale.ROOT);

    static ChannelView of(ChannelAccount account, @Nullable AccountHealth health, Instant now) {
        Notice notice = account.notice(Instant.EPOCH).orElse(null);
        Instant until = notice == null ? null : notice.until();
        return new ChannelView(
                account.id(),
                account.channel().name().toLowerCase(Locale.ROOT),
                account.name(),
                account.externalId(),
                account.enabled(),
                account.answers(),
                health == null ? null : health.level(),
                health == null ? "" : health.detail(),
                account.setting(ChannelAccount.GREETING, ""),
                account.setting(EmbeddingOrigins.SETTING, ""),
                notice == null ? "" : notice.text(),
                until == null ? "" : LOCAL.format(until.atZone(VIETNAM)),
                notice != null && account.notice(now).isEmpty());
    }
}
