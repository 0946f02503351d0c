package vn.hoiluat.triage;

import java.util.ArrayList;
import java.util.List;
import vn.hoiluat.datafile.DataFile;
import vn.hoiluat.datafile.DataFile.Line;

/**
 * A message of the sets beside this class that the weights of words are learnt from. Nothing from outside the repository is
 * among them.
 *
 * @param kind the emergency's name, {@link #NONE} if none
 * @param file the set it is of
 * @param block neighbours have the same: they are often the same message in another spelling, and must not be learnt from
 *     to be measured by
 */
record TrainingText(String text, String kind, String file, int block) {

    static final String NONE = "NONE";

    private static final int NEIGHBOURS = 10;

    boolean isEmergency() {
        return !kind.equals(NONE);
    }

    /** All of them, in the order of their files. */
    static List<TrainingText> all() {
        List<TrainingText> texts = new ArrayList<>();
        texts.addAll(read("emergencies-fixed.tsv", 1));
        texts.addAll(read("emergencies.tsv", 0));
        texts.addAll(read("legal-information.tsv", -1));
        texts.addAll(read("sensitive-fixed.tsv", -1));
        texts.addAll(read("ordinary.tsv", -1));
        texts.addAll(read("everyday.tsv", -1));
        texts.addAll(read("wishes.tsv", -1));
        return texts;
    }

    /** The last field is the message; its kind is in the column given, none if negative. */
    private static List<TrainingText> read(String file, int kindColumn) {
        List<Line> lines = DataFile.shipped(TrainingText.class, file).lines();
        List<TrainingText> texts = new ArrayList<>();
        for (Line line : lines) {
            String kind = kindColumn < 0 ? NONE : line.field(kindColumn);
            texts.add(new TrainingText(line.fields().getLast(), kind, file, texts.size() / NEIGHBOURS));
        }
        return texts;
    }
}
