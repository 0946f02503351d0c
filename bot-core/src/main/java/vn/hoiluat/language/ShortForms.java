package vn.hoiluat.language;

import vn.hoiluat.datafile.DataFile;

/** The table of what people write for short in messages. One table for every feature that reads messages. */
public final class ShortForms {

    private ShortForms() {}

    /** The table that ships with the program; its head explains its columns. */
    public static DataFile shipped() {
        return DataFile.shipped(ShortForms.class, "shorthand.tsv");
    }
}
