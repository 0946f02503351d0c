package vn.hoiluat.knowledge.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hoiluat.knowledge.Given;
import vn.hoiluat.knowledge.index.IndexedEntry;
import vn.hoiluat.knowledge.index.KnowledgeIndex;
import vn.hoiluat.knowledge.index.WordCode;

class FieldsOfLawTest {

    @Test
    void words_fitTheFieldWhoseEntriesHaveThem() {
        FieldsOfLaw fields = learnt();

        double[] fits = fits(fields, "li hon");

        assertThat(fits[fields.place("hon-nhan")]).isPositive().isGreaterThan(fits[fields.place("dat-dai")]);
        assertThat(fits(fields, "chua tung gap")).containsOnly(0);
        assertThat(fields.place("la")).isNegative();
    }

    @Test
    void written_isReadAgain() throws IOException {
        FieldsOfLaw fields = learnt();
        var bytes = new ByteArrayOutputStream();

        fields.write(new DataOutputStream(bytes));
        FieldsOfLaw read = FieldsOfLaw.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

        assertThat(read.fields()).isEqualTo(fields.fields());
        assertThat(fits(read, "li hon")).isEqualTo(fits(fields, "li hon"));
    }

    @Test
    void emptyIndex_teachesNothing() {
        try (var index = KnowledgeIndex.inMemory()) {
            index.refresh();

            assertThat(FieldLearner.learn(index).fields()).isEmpty();
        }
    }

    private static FieldsOfLaw learnt() {
        try (var index = KnowledgeIndex.inMemory()) {
            for (int i = 0; i < 40; i++) {
                boolean marriage = i % 4 == 0;
                index.put(new IndexedEntry(
                        "t:" + i,
                        1,
                        marriage ? "hon-nhan" : "dat-dai",
                        marriage ? "Ly hôn lần " + i : "Tách thửa lần " + i,
                        List.of(),
                        List.of(),
                        "Đáp.",
                        List.of(),
                        false,
                        Given.content("Hỏi?", "Đáp.").validity()));
            }
            index.refresh();
            return FieldLearner.learn(index);
        }
    }

    private static double[] fits(FieldsOfLaw fields, String words) {
        String[] each = words.split(" ");
        long[] codes = new long[each.length];
        double[] weights = new double[each.length];
        for (int i = 0; i < each.length; i++) {
            codes[i] = WordCode.ofTerm(each[i]);
            weights[i] = 1;
        }
        return fields.fits(codes, weights, each.length);
    }
}
