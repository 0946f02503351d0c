package vn.hoiluat.legal;

import java.util.List;
import java.util.stream.IntStream;
import vn.hoiluat.knowledge.law.LegalDocument;
import vn.hoiluat.knowledge.law.ProvisionTerm;

/**
 * A provision with days of its own.
 *
 * @param number its place in the document's list
 */
record TermLine(int number, String provision, String from, String until) {

    static List<TermLine> of(LegalDocument document, LawWords words) {
        List<ProvisionTerm> terms = document.terms();
        return IntStream.range(0, terms.size())
                .mapToObj(i -> new TermLine(
                        i,
                        words.provision(terms.get(i).provision()),
                        words.day(terms.get(i).from()),
                        words.day(terms.get(i).until())))
                .toList();
    }
}
