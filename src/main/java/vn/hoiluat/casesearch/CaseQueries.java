package vn.hoiluat.casesearch;

import java.util.List;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import vn.hoiluat.knowledge.analysis.Syllable;
import vn.hoiluat.knowledge.analysis.Syllables;
import vn.hoiluat.knowledge.analysis.TermForm;
import vn.hoiluat.storage.Range;

/** Searches as Lucene understands them. Every syllable must stand in the case in some marks; the same marks rank it higher. */
final class CaseQueries {

    /** So that a case with the marks that were typed stands before one that only has the letters more often. */
    private static final float MARKS_COUNT = 3;

    private CaseQueries() {}

    static Query query(CaseQuery asked, List<Syllable> words, List<Range> list) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(said(asked, words), Occur.MUST);
        only(query, within(list));
        only(
                query,
                term(
                        CaseFields.CHANNEL,
                        asked.channel() == null ? null : asked.channel().name()));
        only(
                query,
                term(
                        CaseFields.STATUS,
                        asked.status() == null ? null : asked.status().name()));
        only(query, term(CaseFields.OFFICER, asked.officer()));
        only(query, term(CaseFields.FIELD_OF_LAW, asked.field()));
        only(query, term(CaseFields.UNIT, asked.unit()));
        if (asked.from() != null || asked.until() != null) {
            long from = asked.from() == null ? Long.MIN_VALUE : asked.from().toEpochMilli();
            long last = asked.until() == null ? Long.MAX_VALUE : asked.until().toEpochMilli() - 1;
            only(query, LongField.newRangeQuery(CaseFields.OPENED, from, last));
        }
        return query.build();
    }

    /** In any of the stretches. */
    private static Query within(List<Range> list) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (Range range : list) {
            String field = CaseFields.list(String.valueOf(range.index()));
            any.add(
                    SortedSetDocValuesField.newSlowRangeQuery(
                            field, bytes(range.from()), bytes(range.to()), true, false),
                    Occur.SHOULD);
        }
        return any.build();
    }

    /** Signs without a letter or digit are in no case. */
    private static Query said(CaseQuery asked, List<Syllable> words) {
        if (asked.words().isEmpty()) {
            return MatchAllDocsQuery.INSTANCE;
        }
        if (words.isEmpty()) {
            return new MatchNoDocsQuery();
        }
        BooleanQuery.Builder said = new BooleanQuery.Builder();
        for (int i = 0; i < words.size(); i++) {
            Syllable word = words.get(i);
            said.add(new TermQuery(new Term(CaseFields.text(TermForm.FOLDED), word.folded())), Occur.MUST);
            if (word.isMarked()) {
                Query marked = new TermQuery(new Term(CaseFields.text(TermForm.SYLLABLES), word.term()));
                said.add(new BoostQuery(marked, MARKS_COUNT), Occur.SHOULD);
            }
            if (i > 0) {
                String pair = Syllables.pair(words.get(i - 1).folded(), word.folded());
                said.add(new TermQuery(new Term(CaseFields.text(TermForm.PAIRS), pair)), Occur.SHOULD);
            }
        }
        return said.build();
    }

    private static void only(BooleanQuery.Builder query, @Nullable Query narrowing) {
        if (narrowing != null) {
            query.add(narrowing, Occur.FILTER);
        }
    }

    private static @Nullable Query term(String field, @Nullable String value) {
        return value == null ? null : new TermQuery(new Term(field, value));
    }

    private static @Nullable BytesRef bytes(@Nullable String key) {
        return key == null ? null : new BytesRef(key);
    }
}
