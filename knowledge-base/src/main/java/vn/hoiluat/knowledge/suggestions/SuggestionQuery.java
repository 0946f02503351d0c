package vn.hoiluat.knowledge.suggestions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.BytesRef;
import vn.hoiluat.knowledge.analysis.Syllable;
import vn.hoiluat.knowledge.analysis.Syllables;
import vn.hoiluat.knowledge.analysis.TermForm;
import vn.hoiluat.knowledge.index.EntryFields;

/**
 * What was typed so far as a query of the index: words in any order, the last one perhaps unfinished, in the question or in
 * another way to ask it. A question that begins as it was typed goes before all others; then those count that have the words
 * themselves, next to each other, and little else.
 */
final class SuggestionQuery {

    /** More than the words of any question together. */
    private static final float BEGINS_SO = 1000;

    /** People see the question; that another way to ask it has the word is for it, but less. */
    private static final float IN_AN_ALTERNATE = 0.5f;

    /** A word in the marks that were typed counts more than one in others. */
    private static final float MARKS = 0.5f;

    private static final float NEIGHBOURS = 0.8f;

    /** The unfinished word behind the one before it: about as much as a word that few questions have. */
    private static final float GOES_ON = 4;

    /** No word goes on with this. */
    private static final char BEHIND_ALL = '\uffff';

    private final TypedSoFar typed;

    SuggestionQuery(TypedSoFar typed) {
        this.typed = typed;
    }

    /** Entries in force on the day that have every word, where marks were typed in these. */
    Query exact(LocalDate day) {
        BooleanQuery.Builder query = base(day);
        typed.words().forEach(word -> query.add(word(word, form(word)), Occur.MUST));
        if (typed.last() != null) {
            query.add(beginning(typed.last(), form(typed.last())), Occur.MUST);
        }
        return query.build();
    }

    /** Entries in force on the day that have four words of five, whatever the marks. */
    Query near(LocalDate day) {
        var words = new BooleanQuery.Builder();
        List<Syllable> all = new ArrayList<>(typed.words());
        typed.words().forEach(word -> words.add(word(word, TermForm.FOLDED), Occur.SHOULD));
        if (typed.last() != null) {
            words.add(beginning(typed.last(), TermForm.FOLDED), Occur.SHOULD);
            all.add(typed.last());
        }
        words.setMinimumNumberShouldMatch(typed.size() - typed.size() / 5);
        BooleanQuery.Builder query = base(day).add(words.build(), Occur.MUST);
        all.stream()
                .filter(Syllable::isMarked)
                .forEach(word -> query.add(
                        new BoostQuery(term(EntryFields.QUESTION, TermForm.SYLLABLES, word.term()), MARKS),
                        Occur.SHOULD));
        return query.build();
    }

    private BooleanQuery.Builder base(LocalDate day) {
        long today = day.toEpochDay();
        var query = new BooleanQuery.Builder()
                .add(
                        NumericDocValuesField.newSlowRangeQuery(EntryFields.VALID_FROM, Long.MIN_VALUE, today),
                        Occur.FILTER)
                .add(
                        NumericDocValuesField.newSlowRangeQuery(EntryFields.VALID_UNTIL, today + 1, Long.MAX_VALUE),
                        Occur.FILTER);
        for (String beginning : typed.beginnings()) {
            query.add(new BoostQuery(constant(begins(beginning)), BEGINS_SO), Occur.SHOULD);
        }
        for (int i = 1; i < typed.words().size(); i++) {
            String pair = Syllables.pair(
                    typed.words().get(i - 1).folded(), typed.words().get(i).folded());
            query.add(new BoostQuery(term(EntryFields.QUESTION, TermForm.PAIRS, pair), NEIGHBOURS), Occur.SHOULD);
        }
        if (typed.last() != null && !typed.words().isEmpty()) {
            String pair = Syllables.pair(typed.words().getLast().folded(), typed.lastPlain());
            Query goesOn = new PrefixQuery(new Term(EntryFields.name(EntryFields.QUESTION, TermForm.PAIRS), pair));
            query.add(new BoostQuery(constant(goesOn), GOES_ON), Occur.SHOULD);
        }
        return query;
    }

    private static Query begins(String beginning) {
        return SortedDocValuesField.newSlowRangeQuery(
                EntryFields.BEGINNING, new BytesRef(beginning), new BytesRef(beginning + BEHIND_ALL), true, false);
    }

    private static Query word(Syllable word, TermForm form) {
        String term = form == TermForm.FOLDED ? word.folded() : word.term();
        return inQuestionOrAlternate(term(EntryFields.QUESTION, form, term), term(EntryFields.ALTERNATES, form, term));
    }

    private Query beginning(Syllable last, TermForm form) {
        return inQuestionOrAlternate(
                beginning(EntryFields.QUESTION, last, form), beginning(EntryFields.ALTERNATES, last, form));
    }

    /** The word itself counts by what it tells, one that it may become does not. */
    private Query beginning(String text, Syllable last, TermForm form) {
        var either = new BooleanQuery.Builder();
        if (form == TermForm.FOLDED) {
            either.add(
                    constant(new PrefixQuery(new Term(EntryFields.name(text, form), typed.lastPlain()))), Occur.SHOULD);
            either.add(term(text, form, last.folded()), Occur.SHOULD);
        } else {
            // The tone stands behind the letters. It is typed last, by many only when the word is complete.
            String terms = last.term().equals(last.letters())
                    ? last.letters() + "*"
                    : last.letters() + "*"
                            + last.term().substring(last.letters().length());
            either.add(constant(new WildcardQuery(new Term(EntryFields.name(text, form), terms))), Occur.SHOULD);
            either.add(term(text, form, last.term()), Occur.SHOULD);
        }
        return either.build();
    }

    private static Query inQuestionOrAlternate(Query question, Query alternate) {
        return new DisjunctionMaxQuery(List.of(question, new BoostQuery(alternate, IN_AN_ALTERNATE)), 0);
    }

    private static Query constant(Query query) {
        return new ConstantScoreQuery(query);
    }

    private static TermForm form(Syllable word) {
        return word.isMarked() ? TermForm.SYLLABLES : TermForm.FOLDED;
    }

    private static Query term(String text, TermForm form, String term) {
        return new TermQuery(new Term(EntryFields.name(text, form), term));
    }
}
