package vn.hoiluat.delivery;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A channel's limits on what is sent.
 *
 * @param maxText most characters (UTF-16 units, NFC) of one part
 * @param maxButtons most buttons under one part; 0 writes them as lines
 * @param maxButtonTitle most characters of a button's title
 * @param window how long after the citizen's last act a reply may be sent, null for no limit
 */
public record ChannelPolicy(
        int maxText,
        int maxButtons,
        int maxButtonTitle,
        @Nullable Duration window) {}
