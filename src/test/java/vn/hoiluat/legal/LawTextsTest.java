package vn.hoiluat.legal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.hoiluat.answering.CitationStatus;
import vn.hoiluat.knowledge.ground.ChangedWords;
import vn.hoiluat.knowledge.ground.ImpactedEntry;
import vn.hoiluat.knowledge.law.CitationFlaw;
import vn.hoiluat.knowledge.law.RelationKind;
import vn.hoiluat.knowledge.law.SourceUnavailableException;
import vn.hoiluat.knowledge.law.ValidityCode;

/** Texts of the pages of law that are found by the name of a kind, a state or a problem. */
class LawTextsTest {

    private final ResourceBundle texts = ResourceBundle.getBundle("pages", Locale.of("vi"));

    @Test
    void everyNameHasItsText_andNoOtherHas() {
        Set<String> expected = new TreeSet<>();
        named(expected, "law.status.", CitationStatus.values());
        named(expected, "losing.status.", CitationStatus.values());
        // IN_FORCE fails nowhere, the end of an entry's own time does.
        expected.remove("losing.status.IN_FORCE");
        expected.add("losing.status.VALIDITY");
        named(expected, "law.code.", ValidityCode.values());
        named(expected, "losing.flaw.", CitationFlaw.values());
        named(expected, "law.impact.state.", ImpactedEntry.State.values());
        named(expected, "law.impact.why.", ImpactedEntry.State.values());
        named(expected, "law.words.", ChangedWords.Kind.values());
        named(expected, "law.lookup.problem.", SourceUnavailableException.Reason.values());
        for (String side : Set.of("law.on-it.", "law.acts.", "law.does.", "law.lookup.does.")) {
            for (RelationKind kind : RelationKind.values()) {
                expected.add(side + kind.name());
                expected.add(side + kind.name() + ".part");
            }
        }
        // What changes nothing has no impact.
        expected.remove("law.does.CONSOLIDATES");
        expected.remove("law.does.CONSOLIDATES.part");

        assertThat(
                        texts.keySet().stream()
                                .filter(
                                        key -> key.matches(
                                                "(law|losing)\\.(status|code|on-it|acts|does|flaw|impact\\.state|impact\\.why)\\..+|law\\.(lookup\\.problem|words|lookup\\.does)\\.[A-Z_]+(\\.part)?")))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    private static void named(Set<String> keys, String prefix, Enum<?>[] names) {
        Arrays.stream(names).forEach(name -> keys.add(prefix + name.name()));
    }
}
