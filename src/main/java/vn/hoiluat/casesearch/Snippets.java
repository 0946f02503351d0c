package vn.hoiluat.casesearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import vn.hoiluat.casesearch.FoundCases.Piece;
import vn.hoiluat.knowledge.analysis.Syllable;
import vn.hoiluat.knowledge.analysis.TermForm;
import vn.hoiluat.knowledge.analysis.VietnameseAnalyzer;

/** Shows where in a case the words stand. Safe for use by many threads. */
final class Snippets {

    /** About two lines of a list, in characters. */
    private static final int LONGEST = 140;

    private static final int BEFORE = 30;
    private static final String CUT = "…";

    private final Analyzer folded = new VietnameseAnalyzer(TermForm.FOLDED);

    private record Hit(int start, int end, String term) {}

    /** The place with most of the words, from the first text that has it; empty if no text has any. */
    List<Piece> of(List<String> texts, List<Syllable> words) {
        Set<String> wanted = words.stream().map(Syllable::folded).collect(Collectors.toSet());
        List<Piece> best = List.of();
        long most = 0;
        for (String text : texts) {
            List<Hit> hits = hits(text, wanted);
            int first = densest(hits);
            long held = hits.isEmpty() ? 0 : within(hits, first);
            if (held > most) {
                most = held;
                best = pieces(text, hits.subList(first, hits.size()));
            }
        }
        return best;
    }

    private List<Hit> hits(String text, Set<String> wanted) {
        List<Hit> hits = new ArrayList<>();
        try (TokenStream stream = folded.tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                if (wanted.contains(term.toString())) {
                    hits.add(new Hit(place.startOffset(), place.endOffset(), term.toString()));
                }
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return hits;
    }

    private static int densest(List<Hit> hits) {
        int best = 0;
        for (int i = 1; i < hits.size(); i++) {
            if (within(hits, i) > within(hits, best)) {
                best = i;
            }
        }
        return best;
    }

    /** How many different words a snippet has that begins before this hit. */
    private static long within(List<Hit> hits, int first) {
        int end = hits.get(first).start() + LONGEST - BEFORE;
        return hits.stream()
                .skip(first)
                .takeWhile(hit -> hit.end() <= end)
                .map(Hit::term)
                .distinct()
                .count();
    }

    private static List<Piece> pieces(String text, List<Hit> hits) {
        int start = wordStart(text, hits.getFirst().start() - BEFORE);
        int end = wordEnd(text, start + LONGEST);
        List<Piece> pieces = new ArrayList<>();
        add(pieces, start > 0 ? CUT : "", false);
        int done = start;
        for (Hit hit : hits) {
            if (hit.end() > end) {
                break;
            }
            add(pieces, text.substring(done, hit.start()), false);
            add(pieces, text.substring(hit.start(), hit.end()), true);
            done = hit.end();
        }
        add(pieces, text.substring(done, end), false);
        add(pieces, end < text.length() ? CUT : "", false);
        return List.copyOf(pieces);
    }

    private static void add(List<Piece> pieces, String text, boolean hit) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, hit));
        }
    }

    private static int wordStart(String text, int at) {
        return at <= 0 ? 0 : Math.min(text.lastIndexOf(' ', at) + 1, at);
    }

    private static int wordEnd(String text, int at) {
        if (at >= text.length()) {
            return text.length();
        }
        int blank = text.lastIndexOf(' ', at);
        return blank > at - BEFORE ? blank : at;
    }
}
