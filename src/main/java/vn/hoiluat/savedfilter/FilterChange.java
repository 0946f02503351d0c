package vn.hoiluat.savedfilter;

/** What came of a change of saved filters. */
public sealed interface FilterChange {

    /** Done; all of this owner, in order. */
    record Done(FilterList filters) implements FilterChange {}

    /** There are {@link FilterList#MOST} already. */
    record TooMany() implements FilterChange {}

    /** Another one of this owner has the name. */
    record NameTaken() implements FilterChange {}

    /** It is gone. */
    record NotFound() implements FilterChange {}
}
