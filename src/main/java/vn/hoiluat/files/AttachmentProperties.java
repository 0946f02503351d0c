package vn.hoiluat.files;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import vn.hoiluat.message.Channel;

/**
 * What is taken of the files that citizens send, and from where.
 *
 * @param mostSize of one file
 * @param mostPixels of one picture; protects memory from pictures that are small as files only
 * @param keptAfter how long a file stays after its case was answered or closed
 * @param zaloHosts domains that files sent over Zalo are fetched from, with all below them
 * @param messengerHosts the same for Messenger
 * @param standIn where a stand-in of platforms hands out files, without TLS and on this machine; null for none
 * @param connectTimeout how long a connection to a platform may take
 * @param fetchTimeout how long fetching one file may take
 * @param checkEvery how often it is looked for files to fetch or to delete
 */
@ConfigurationProperties("hoiluat.attachments")
record AttachmentProperties(
        @DefaultValue("10MB") DataSize mostSize,
        @DefaultValue("40000000") long mostPixels,
        @DefaultValue("30d") Duration keptAfter,
        @DefaultValue({"zdn.vn", "zadn.vn"}) List<String> zaloHosts,
        @DefaultValue({"fbcdn.net", "fbsbx.com"}) List<String> messengerHosts,
        @Nullable URI standIn,
        @DefaultValue("3s") Duration connectTimeout,
        @DefaultValue("30s") Duration fetchTimeout,
        @DefaultValue("2s") Duration checkEvery,
        @DefaultValue Clamd clamd) {

    AttachmentProperties {
        zaloHosts = List.copyOf(zaloHosts);
        messengerHosts = List.copyOf(messengerHosts);
    }

    /**
     * ClamAV's daemon.
     *
     * @param host empty for none
     * @param timeout how long it may take with one file
     */
    record Clamd(
            @DefaultValue("") String host,
            @DefaultValue("3310") int port,
            @DefaultValue("20s") Duration timeout) {

        MalwareScan scan() {
            return host.isBlank() ? MalwareScan.NONE : new ClamdScan(host, port, timeout);
        }
    }

    /** Whether files of this channel may come from here. */
    boolean allows(Channel channel, URI from) {
        URI trial = standIn;
        if (trial != null && !trial.toString().isEmpty() && sameOrigin(trial, from)) {
            return true;
        }
        List<String> domains = switch (channel) {
            case ZALO -> zaloHosts;
            case MESSENGER -> messengerHosts;
            case SMS, WEB, OFFICE, CENTRAL -> List.of();
        };
        String host = from.getHost() == null ? "" : from.getHost().toLowerCase(Locale.ROOT);
        boolean plainAddress = from.getUserInfo() == null && (from.getPort() < 0 || from.getPort() == 443);
        return "https".equalsIgnoreCase(from.getScheme())
                && plainAddress
                && domains.stream().anyMatch(domain -> host.equals(domain) || host.endsWith("." + domain));
    }

    /** Whether this is the stand-in, which alone may be on this machine. */
    boolean isStandIn(URI from) {
        URI trial = standIn;
        return trial != null && !trial.toString().isEmpty() && sameOrigin(trial, from);
    }

    private static boolean sameOrigin(URI one, URI other) {
        return String.valueOf(one.getScheme()).equalsIgnoreCase(other.getScheme())
                && String.valueOf(one.getHost()).equalsIgnoreCase(other.getHost())
                && one.getPort() == other.getPort()
                && other.getUserInfo() == null;
    }
}
