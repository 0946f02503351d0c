package vn.hoiluat.savedfilter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import vn.hoiluat.storage.Kind;

/** The filters of one owner in their order, in one document: so that no two have one name, and none is one too many. */
public record FilterList(List<SavedFilter> filters) {

    /** Of one owner: what is seen at a glance, and counted in the time of one search after the other. */
    public static final int MOST = 15;

    /** How they are stored. */
    public static final Kind<FilterList> KIND = new Kind<>("savedFilters", FilterList.class, List.of());

    static final FilterList EMPTY = new FilterList(List.of());

    public FilterList {
        filters = List.copyOf(filters);
    }

    FilterChange with(SavedFilter added) {
        if (filters.size() >= MOST) {
            return new FilterChange.TooMany();
        }
        if (filters.stream().anyMatch(named(added.name()))) {
            return new FilterChange.NameTaken();
        }
        List<SavedFilter> all = new ArrayList<>(filters);
        all.add(added);
        return done(all);
    }

    FilterChange changed(SavedFilter changed) {
        int place = place(changed.id());
        if (place < 0) {
            return new FilterChange.NotFound();
        }
        List<SavedFilter> all = new ArrayList<>(filters);
        all.remove(place);
        if (all.stream().anyMatch(named(changed.name()))) {
            return new FilterChange.NameTaken();
        }
        all.add(place, changed);
        return done(all);
    }

    /** Moved by so many places, no further than the ends. */
    FilterChange moved(String id, int places) {
        int place = place(id);
        if (place < 0) {
            return new FilterChange.NotFound();
        }
        List<SavedFilter> all = new ArrayList<>(filters);
        SavedFilter moved = all.remove(place);
        all.add(Math.clamp((long) place + places, 0, all.size()), moved);
        return done(all);
    }

    FilterChange without(String id) {
        return place(id) < 0
                ? new FilterChange.NotFound()
                : done(filters.stream().filter(one -> !one.id().equals(id)).toList());
    }

    private static FilterChange done(List<SavedFilter> all) {
        return new FilterChange.Done(new FilterList(all));
    }

    private int place(String id) {
        return filters.stream().map(SavedFilter::id).toList().indexOf(id);
    }

    private static Predicate<SavedFilter> named(String name) {
        return one -> one.name().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT));
    }
}
