package vn.hoiluat.console;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import vn.hoiluat.casesearch.TypedSearch;
import vn.hoiluat.escalation.CaseList;
import vn.hoiluat.escalation.TypedCode;
import vn.hoiluat.privacy.PersonalNumbers;
import vn.hoiluat.savedfilter.SavedFilter;

/**
 * A search to be kept, as it is sent; each part refuses what cannot be.
 *
 * @param view the list it searches in
 * @param shareWith id of a unit, {@code *} for everybody, null to keep it for oneself; what is stored stays with whom it is
 */
record FilterBody(
        @Nullable String name,
        @Nullable String view,
        @Nullable String query,
        @Nullable String shareWith) {

    String needName() {
        String stripped = name == null ? "" : name.strip().replaceAll("\\s+", " ");
        if (stripped.isEmpty() || stripped.length() > SavedFilter.LONGEST_NAME) {
            throw new CaseProblemException(HttpStatus.BAD_REQUEST, "filter-name", SavedFilter.LONGEST_NAME);
        }
        return stripped;
    }

    CaseList needView() {
        CaseList list = view == null ? null : CaseList.of(view);
        if (list == null) {
            throw new CaseProblemException(HttpStatus.BAD_REQUEST, "view");
        }
        return list;
    }

    /** What a search understands, of which no person can be told. */
    String needQuery() {
        String stripped = query == null ? "" : query.strip();
        if (stripped.isEmpty()
                || stripped.length() > SavedFilter.LONGEST_QUERY
                || TypedCode.in(stripped) instanceof TypedCode.Found) {
            throw new CaseProblemException(HttpStatus.BAD_REQUEST, "filter-query", SavedFilter.LONGEST_QUERY);
        }
        if (TypedSearch.read(stripped, "") instanceof TypedSearch.NotUnderstood odd) {
            throw new CaseProblemException(HttpStatus.BAD_REQUEST, "search-word", odd.word());
        }
        if (PersonalNumbers.mask(stripped).found()) {
            throw new CaseProblemException(HttpStatus.BAD_REQUEST, "filter-personal");
        }
        return stripped;
    }
}
