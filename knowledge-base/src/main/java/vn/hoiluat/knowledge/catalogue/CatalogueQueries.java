package vn.hoiluat.knowledge.catalogue;

import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.knowledge.analysis.FormFields;
import vn.hoiluat.knowledge.analysis.Syllable;
import vn.hoiluat.knowledge.analysis.Syllables;
import vn.hoiluat.knowledge.analysis.TermForm;
import vn.hoiluat.knowledge.entry.EntryStatus;

/** What is looked for, as the index is asked for it. */
final class CatalogueQueries {

    /** Syllables that are looked for; nobody types more into a search box. */
    private static final int MOST = 32;

    /** The same of a whole question with its other phrasings. */
    private static final int MOST_OF_A_TEXT = 96;

    private final Syllables analysis;

    CatalogueQueries(Syllables analysis) {
        this.analysis = analysis;
    }

    Query of(CatalogueQuery wanted) {
        var query = new BooleanQuery.Builder().add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        filter(
                query,
                CatalogueFields.STATUS,
                wanted.status() == null ? null : wanted.status().name());
        filter(query, CatalogueFields.FIELD, wanted.field());
        filter(query, CatalogueFields.ORIGIN, wanted.origin());
        filter(
                query,
                CatalogueFields.CONCERN,
                wanted.concern() == null ? null : wanted.concern().name());
        Set<String> among = wanted.among();
        if (among != null) {
            query.add(
                    new TermInSetQuery(
                            CatalogueFields.KEY,
                            among.stream().map(BytesRef::new).toList()),
                    Occur.FILTER);
        }
        analysis.of(wanted.words()).stream().limit(MOST).forEach(syllable -> words(query, syllable));
        return query.build();
    }

    /** Entries in one of the statuses that share words with a text, however few. */
    Query near(String text, Set<EntryStatus> statuses) {
        var query = new BooleanQuery.Builder()
                .add(
                        new TermInSetQuery(
                                CatalogueFields.STATUS,
                                statuses.stream()
                                        .map(EntryStatus::name)
                                        .map(BytesRef::new)
                                        .toList()),
                        Occur.FILTER)
                .setMinimumNumberShouldMatch(1);
        analysis.of(text).stream()
                .map(Syllable::folded)
                .distinct()
                .limit(MOST_OF_A_TEXT)
                .forEach(folded -> query.add(term(TermForm.FOLDED, folded), Occur.SHOULD));
        return query.build();
    }

    /** Every word must be there without its marks; with them it fits better. */
    private static void words(BooleanQuery.Builder query, Syllable syllable) {
        query.add(term(TermForm.FOLDED, syllable.folded()), Occur.MUST);
        query.add(new BoostQuery(term(TermForm.SYLLABLES, syllable.term()), 2), Occur.SHOULD);
    }

    private static Query term(TermForm form, String term) {
        return new TermQuery(new Term(FormFields.name(CatalogueFields.TEXT, form), term));
    }

    private static void filter(BooleanQuery.Builder query, String field, @Nullable String value) {
        if (value != null) {
            query.add(new TermQuery(new Term(field, value)), Occur.FILTER);
        }
    }
}
