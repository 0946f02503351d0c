package vn.hoiluat.casesearch;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;
import vn.hoiluat.escalation.Case;
import vn.hoiluat.escalation.CaseLetter;
import vn.hoiluat.escalation.CaseMessage;
import vn.hoiluat.escalation.CaseNote;
import vn.hoiluat.privacy.PersonalNumbers;

/** What a case is searched by, in the order in which it is shown: the citizen's words, the officers', their notes. */
final class CaseTexts {

    private CaseTexts() {}

    /** Masked, since officers may have copied a number; composed, so that places in them are those of their terms. */
    static List<String> of(Case c) {
        Stream<String> citizen =
                Stream.concat(Stream.of(c.question()), c.messages().stream().map(CaseMessage::text));
        Stream<String> officers = Stream.concat(
                c.letters().stream().map(CaseLetter::text), c.notes().stream().map(CaseNote::text));
        return Stream.concat(citizen, officers)
                .filter(text -> !text.isBlank())
                .distinct()
                .map(text -> Normalizer.normalize(PersonalNumbers.mask(text).text(), Normalizer.Form.NFC))
                .toList();
    }
}
