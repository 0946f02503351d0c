package vn.hoiluat.curation;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An entry as its page shows it, with one of its versions; public for the templates.
 *
 * @param key source and external id
 * @param address of its page
 * @param origin where the version came from: starter, import, officer, central, conflict
 * @param field the field's name
 * @param places names of the places it holds for; empty: the whole country
 * @param shown the version that is looked at
 * @param form what that version says
 * @param localData the values that its answers name
 * @param versions all, the newest first
 * @param newest number of the newest
 * @param serving number of the version that citizens get today, 0 if they get none
 * @param changes what differs from that version; null if there is none, or it is the one shown
 * @param next number of the version that takes over later, 0 if none is approved
 * @param nextDay its first day, null if there is none
 * @param future the first day of the version shown, null if it has come
 * @param checkedOn when the version shown was last held against the law, null if never
 * @param reviewBy when it must be looked at again, null if no day is set
 * @param deeds what whoever looks may do to the version shown
 * @param blocks {@link vn.hoiluat.knowledge.entry.PublicationBlock} by name: what keeps the version shown from being published
 * @param guarded whether nothing may be published that takes the question of the version shown away
 * @param draftReason why it is kept a draft, null if nothing was said
 */
public record EntryView(
        String key,
        String address,
        String origin,
        @Nullable String reference,
        String field,
        List<String> places,
        boolean sample,
        EntryVersionView shown,
        EntryForm form,
        List<EntryCitation> citations,
        List<UsedLocalData> localData,
        List<EntryVersionView> versions,
        int newest,
        int serving,
        @Nullable DiffView changes,
        int next,
        @Nullable String nextDay,
        @Nullable String future,
        @Nullable String checkedOn,
        @Nullable String reviewBy,
        Set<String> deeds,
        boolean guarded,
        List<String> blocks,
        @Nullable String draftReason,
        List<EntryPublication> publications,
        EntryUsageView usage) {

    /** Whether it may be done by whoever looks. */
    public boolean may(String deed) {
        return deeds.contains(deed);
    }
}
