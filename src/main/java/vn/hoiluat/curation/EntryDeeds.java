package vn.hoiluat.curation;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.entry.EntryStatus;
import vn.hoiluat.knowledge.entry.EntryVersion;
import vn.hoiluat.people.Action;

/** What the page of an entry offers to do; whether it may be done is decided by the curation when it is asked for. */
enum EntryDeeds {
    EDIT,
    SUBMIT,
    SEND_BACK,
    APPROVE,
    HOLD,
    RELEASE,
    RETIRE,
    RESTORE,
    PROTECT;

    /** What makes sense for this version and this person, by names that the templates know. */
    static Set<String> of(Entry entry, EntryVersion version, Authentication who) {
        boolean approves = has(who, Action.APPROVE_ENTRIES) || has(who, Action.APPROVE_IN_PLACE);
        boolean author = version.author().equals(who.getName());
        Set<EntryDeeds> deeds = EnumSet.noneOf(EntryDeeds.class);
        boolean newest = version.number() == entry.newest().number();
        if (newest || entry.open().isEmpty()) {
            deeds.add(EDIT);
        }
        if (!newest && !version.isOpen()) {
            deeds.add(RESTORE);
        }
        add(deeds, PROTECT, version.status() == EntryStatus.PUBLISHED && has(who, Action.APPROVE_ENTRIES));
        deeds.addAll(inStatus(version.status(), approves, author));
        return deeds.stream().map(Enum::name).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<EntryDeeds> inStatus(EntryStatus status, boolean approves, boolean author) {
        Set<EntryDeeds> deeds = EnumSet.noneOf(EntryDeeds.class);
        switch (status) {
            case DRAFT -> deeds.add(SUBMIT);
            case PENDING_REVIEW -> add(deeds, SEND_BACK, approves || author);
            case PUBLISHED -> deeds.add(HOLD);
            case ON_HOLD -> add(deeds, RELEASE, approves && !author);
            case RETIRED -> {}
        }
        add(deeds, APPROVE, status == EntryStatus.PENDING_REVIEW && approves && !author);
        boolean open = status == EntryStatus.DRAFT || status == EntryStatus.PENDING_REVIEW;
        add(deeds, RETIRE, status != EntryStatus.RETIRED && (approves || open && author));
        return deeds;
    }

    private static void add(Set<EntryDeeds> deeds, EntryDeeds deed, boolean condition) {
        if (condition) {
            deeds.add(deed);
        }
    }

    private static boolean has(Authentication who, Action action) {
        return who.getAuthorities().stream().anyMatch(right -> action.name().equals(right.getAuthority()));
    }
}
