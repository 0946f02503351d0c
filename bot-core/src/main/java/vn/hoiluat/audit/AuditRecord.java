package vn.hoiluat.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * That somebody did something. Holds no words of a citizen, no number and no name of one.
 *
 * @param who login of an account, {@link #CITIZEN}, {@link #SYSTEM}, or empty if unknown
 * @param roles of the account at that moment, by name
 * @param subject case code, login, day: what it was done to; empty if nothing in particular
 * @param citizen pseudonym of the person whose data it was, empty if of nobody in particular
 * @param detail a reason given, a view, a call; empty if there is nothing to add
 * @param from network address, whole; empty where there is none, as of citizens
 */
public record AuditRecord(
        Instant at,
        String who,
        List<String> roles,
        AuditAction action,
        Outcome outcome,
        String subject,
        String citizen,
        String detail,
        String from,
        Via via) {

    /** Who it was if a citizen used a right over their own data. */
    public static final String CITIZEN = "citizen";

    /** Who it was if nobody was: the service by itself. */
    public static final String SYSTEM = "system";

    public AuditRecord {
        roles = List.copyOf(roles);
    }

    /** What the service or a citizen did, neither of whom has an account or an address here. */
    static AuditRecord without(Instant at, String who, AuditAction action, String subject, String citizen, Via via) {
        return new AuditRecord(at, who, List.of(), action, Outcome.DONE, subject, citizen, "", "", via);
    }

    /** What became of it. */
    public enum Outcome {
        DONE,
        /** Not allowed, not found, or somebody else was first. */
        REFUSED,
        /** The service could not do it. */
        FAILED
    }

    /** By what way. */
    public enum Via {
        BROWSER,
        PROGRAM,
        CHANNEL,
        SYSTEM
    }

    /**
     * All that the chain vouches for. A component that is added later comes last and only where it is not empty, so that
     * what was stored before keeps its hash.
     */
    List<String> parts() {
        List<String> parts = new ArrayList<>(
                List.of(at.toString(), who, action.name(), outcome.name(), subject, citizen, detail, from, via.name()));
        parts.add(Integer.toString(roles.size()));
        parts.addAll(roles);
        return parts;
    }
}
