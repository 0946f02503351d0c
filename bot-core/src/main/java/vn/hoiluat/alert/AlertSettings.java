package vn.hoiluat.alert;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.message.Address;
import vn.hoiluat.storage.Index;
import vn.hoiluat.storage.Kind;

/**
 * How somebody who works here wants to be told. The document's id is the login.
 *
 * @param ways those that are wanted; one is used once its address is known
 * @param digest whether the person gets the numbers of every working morning
 * @param email an address that the person has shown to be theirs, null while there is none
 * @param emailCheck an address that is still to be shown, null if there is none
 * @param zalo whom the account writes to, null while nobody is linked
 * @param zaloTrouble why Zalo refused the last alert, null if it did not
 */
public record AlertSettings(
        String login,
        Set<AlertWay> ways,
        boolean digest,
        QuietHours quiet,
        @Nullable String email,
        @Nullable EmailCheck emailCheck,
        @Nullable Address zalo,
        @Nullable String zaloTrouble) {

    /** The settings that an address of a channel is linked in, by conversation. */
    static final String BY_ZALO = "zalo";

    /** How settings are stored. */
    public static final Kind<AlertSettings> KIND = new Kind<>(
            "alertSettings",
            AlertSettings.class,
            List.of(new Index<>(
                    BY_ZALO,
                    s -> s.zalo() == null ? List.of() : List.of(s.zalo().conversationId()))));

    /**
     * An address that a code was sent to.
     *
     * @param tries wrong codes so far
     */
    public record EmailCheck(String address, String code, Instant until, int tries) {

        @Override
        public String toString() {
            return "check until " + until;
        }
    }

    public AlertSettings {
        ways = Set.copyOf(ways);
    }

    /** Of somebody who has not chosen anything: every way, a digest, quiet nights. */
    public static AlertSettings of(String login) {
        return new AlertSettings(
                login, EnumSet.allOf(AlertWay.class), true, QuietHours.AT_NIGHT, null, null, null, null);
    }

    /** True if the way is wanted and leads somewhere. */
    public boolean reaches(AlertWay way) {
        return ways.contains(way) && leads(way);
    }

    /** True if the way leads somewhere, wanted or not. */
    boolean leads(AlertWay way) {
        return (way == AlertWay.EMAIL ? email : zalo) != null;
    }

    AlertSettings choosing(Set<AlertWay> newWays, boolean newDigest, QuietHours newQuiet) {
        return new AlertSettings(login, newWays, newDigest, newQuiet, email, emailCheck, zalo, zaloTrouble);
    }

    AlertSettings withEmail(@Nullable String newEmail, @Nullable EmailCheck newCheck) {
        return new AlertSettings(login, ways, digest, quiet, newEmail, newCheck, zalo, zaloTrouble);
    }

    AlertSettings withZalo(@Nullable Address newZalo, @Nullable String newTrouble) {
        return new AlertSettings(login, ways, digest, quiet, email, emailCheck, newZalo, newTrouble);
    }

    @Override
    public String toString() {
        return "alert settings of " + login;
    }
}
