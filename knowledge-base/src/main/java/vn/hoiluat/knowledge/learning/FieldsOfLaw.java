package vn.hoiluat.knowledge.learning;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which words are those of which field of law, as a base has them: for each word and field, how much more often entries of the
 * field have the word than others. Immutable, safe for use by many threads.
 */
public final class FieldsOfLaw {

    /** Of no field anything is known: every fit is 0. */
    public static final FieldsOfLaw EMPTY =
            new FieldsOfLaw(List.of(), new long[] {}, new int[] {0}, new short[] {}, new float[] {});

    /** A field in which a word was never met may still be meant. */
    static final double NEVER_MET = 0.3;

    private final List<String> fields;
    private final Map<String, Integer> places = new HashMap<>();
    private final long[] words;
    private final int[] starts;
    private final short[] fieldOf;
    private final float[] gains;

    /**
     * @param words codes in ascending order
     * @param starts where the fields of each word begin, and the end
     */
    FieldsOfLaw(List<String> fields, long[] words, int[] starts, short[] fieldOf, float[] gains) {
        this.fields = List.copyOf(fields);
        this.words = words;
        this.starts = starts;
        this.fieldOf = fieldOf;
        this.gains = gains;
        for (int i = 0; i < fields.size(); i++) {
            places.put(fields.get(i), i);
        }
    }

    /** The fields known. */
    public List<String> fields() {
        return fields;
    }

    /** The place of a field in the results of {@link #fits}, or -1. */
    public int place(String field) {
        return places.getOrDefault(field, -1);
    }

    /**
     * How well some words fit each field: the mean logarithm of how much more often the field has them, 0 for the field that
     * has none.
     *
     * @param codes those of {@link vn.hoiluat.knowledge.index.WordCode#folded} and {@code pair}
     * @param weights what each counts
     * @param size what is divided by
     */
    public double[] fits(long[] codes, double[] weights, double size) {
        double[] fits = new double[fields.size()];
        for (int i = 0; i < codes.length; i++) {
            int word = Arrays.binarySearch(words, codes[i]);
            for (int at = word < 0 ? 0 : starts[word]; word >= 0 && at < starts[word + 1]; at++) {
                fits[fieldOf[at]] += weights[i] * gains[at] / size;
            }
        }
        return fits;
    }

    /** Writes it in the form that {@link #read} reads. */
    public void write(DataOutput out) throws IOException {
        out.writeInt(fields.size());
        for (String field : fields) {
            out.writeUTF(field);
        }
        out.writeInt(words.length);
        for (int i = 0; i < words.length; i++) {
            out.writeLong(words[i]);
            out.writeInt(starts[i + 1]);
        }
        for (int i = 0; i < gains.length; i++) {
            out.writeShort(fieldOf[i]);
            out.writeFloat(gains[i]);
        }
    }

    /** Reads what {@link #write} wrote. */
    public static FieldsOfLaw read(DataInput in) throws IOException {
        String[] fields = new String[in.readInt()];
        for (int i = 0; i < fields.length; i++) {
            fields[i] = in.readUTF();
        }
        long[] words = new long[in.readInt()];
        int[] starts = new int[words.length + 1];
        for (int i = 0; i < words.length; i++) {
            words[i] = in.readLong();
            starts[i + 1] = in.readInt();
        }
        short[] fieldOf = new short[starts[words.length]];
        float[] gains = new float[fieldOf.length];
        for (int i = 0; i < gains.length; i++) {
            fieldOf[i] = in.readShort();
            gains[i] = in.readFloat();
        }
        return new FieldsOfLaw(List.of(fields), words, starts, fieldOf, gains);
    }
}
