package vn.hoiluat.letters;

/**
 * Measures of annex I of the decree on clerical work (30/2020/ND-CP), in points unless said otherwise. Where it allows a
 * range, what most offices use.
 */
final class Layout {

    /** Twentieths of a point, in which Word measures. */
    static final int TWIPS = 20;

    private static final float POINTS_OF_MM = 72 / 25.4f;

    /** A4, 210 by 297 mm. */
    static final float WIDTH = mm(210);

    static final float HEIGHT = mm(297);

    /** Allowed: 20 to 25 mm. */
    static final float MARGIN_TOP_AND_BOTTOM = mm(20);

    /** Allowed: 30 to 35 mm. */
    static final float MARGIN_LEFT = mm(30);

    /** Allowed: 15 to 20 mm. */
    static final float MARGIN_RIGHT = mm(15);

    static final float TEXT_WIDTH = WIDTH - MARGIN_LEFT - MARGIN_RIGHT;

    /** The head's left column, with the office; the state's name takes the rest. */
    static final float OFFICE_WIDTH = mm(64);

    static final float STATE_WIDTH = TEXT_WIDTH - OFFICE_WIDTH;

    /** The first line of a paragraph is drawn in by 1 or 1.27 cm. */
    static final float FIRST_LINE = mm(12.7f);

    /** At least 6 points between paragraphs. */
    static final float BETWEEN = 6;

    /** State, office and the body above it: 12 or 13, capitals. */
    static final int HEAD = 12;

    /** The motto, 13 or 14; always one more than the state's name. */
    static final int MOTTO = 13;

    static final int NUMBER = 13;

    static final int DATE = 13;

    /** The subject of a letter, under its number. */
    static final int SUBJECT = 12;

    /** Title, addressee, body and signature: 13 or 14. */
    static final int BODY = 14;

    /** An address of the web, so that it fits on a line. */
    static final int ADDRESS = 12;

    static final int COPIES_TITLE = 12;

    static final int COPIES = 11;

    static final int PAGE_NUMBER = 13;

    /** Empty room for signature and seal. */
    static final float SIGNATURE = 70;

    private Layout() {}

    static int twips(float points) {
        return Math.round(points * TWIPS);
    }

    private static float mm(float millimetres) {
        return millimetres * POINTS_OF_MM;
    }
}
