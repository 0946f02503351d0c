package vn.hoiluat.knowledge.index;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.BytesRef;
import vn.hoiluat.knowledge.analysis.Points;
import vn.hoiluat.knowledge.analysis.Syllable;
import vn.hoiluat.knowledge.analysis.Syllables;

/**
 * The words of an entry in their order, part by part, as the index keeps them: what a word list cannot say, such as whether two
 * words stand in the same line, is read from here. Not for several threads.
 */
public final class EntryWords {

    /** Begins the question or one of its alternates. The number after it has a bit for each of its points. */
    public static final int PHRASING = 1;

    /** Begins the name of a document that is cited. */
    public static final int NAME = 2;

    /** Begins a line of an answer. */
    public static final int LINE = 3;

    static final String FIELD = "words";

    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private static final Syllables ANALYSIS = new Syllables();
    private static final Points POINTS = Points.shipped();

    /** A longer entry is read up to here; the longest article of the codification has about 20,000 syllables. */
    private static final int MOST = 20_000;

    private final BinaryDocValues values;
    private BytesRef bytes = new BytesRef();

    /** The entries of this part of the index. */
    public EntryWords(LeafReader leaf) throws IOException {
        values = DocValues.getBinary(leaf, FIELD);
    }

    /** Goes on to an entry; they must be asked for in ascending order. */
    public void moveTo(int doc) throws IOException {
        if (!values.advanceExact(doc)) {
            throw new IllegalStateException("entry in the index without its words");
        }
        bytes = values.binaryValue();
    }

    /** How many words and beginnings of parts there are. */
    public int size() {
        return bytes.length / Integer.BYTES;
    }

    /** What stands there: a word, the kind of part that begins, or its points. */
    public int at(int place) {
        return (int) INTS.get(bytes.bytes, bytes.offset + place * Integer.BYTES);
    }

    /** Whether a part begins with what stands there. */
    public static boolean beginsPart(int found) {
        return found < WordCode.FIRST_WORD;
    }

    /** The word that stands there, as a {@link WordCode}. */
    public static int word(int found) {
        return found & ~WordCode.NOTE;
    }

    /** Whether the word that stands there says what the phrasing is about; the others name a point or nothing. */
    public static boolean isMatter(int found) {
        return (found & WordCode.NOTE) != 0;
    }

    static BytesRef of(IndexedEntry entry) {
        var packed = new Packed();
        packed.add(PHRASING, List.of(entry.question()));
        packed.add(PHRASING, entry.alternates());
        packed.add(NAME, entry.names());
        packed.add(LINE, entry.body().lines().toList());
        return new BytesRef(packed.bytes, 0, packed.size * Integer.BYTES);
    }

    /** A growing row of numbers. */
    private static final class Packed {

        private byte[] bytes = new byte[1024];
        private int size;

        void add(int kind, List<String> texts) {
            for (String text : texts) {
                List<Syllable> syllables = ANALYSIS.of(text);
                if (!syllables.isEmpty() && size + syllables.size() < MOST) {
                    add(kind);
                    if (kind == PHRASING) {
                        addPhrasing(syllables);
                    } else {
                        syllables.forEach(syllable -> add(WordCode.of(syllable)));
                    }
                }
            }
        }

        private void addPhrasing(List<Syllable> syllables) {
            Points.Read read = POINTS.read(syllables);
            add(read.points());
            for (int i = 0; i < syllables.size(); i++) {
                add(WordCode.of(syllables.get(i)) | (read.matter()[i] ? WordCode.NOTE : 0));
            }
        }

        private void add(int number) {
            if ((size + 1) * Integer.BYTES > bytes.length) {
                bytes = Arrays.copyOf(bytes, bytes.length * 2);
            }
            INTS.set(bytes, size * Integer.BYTES, number);
            size++;
        }
    }
}
