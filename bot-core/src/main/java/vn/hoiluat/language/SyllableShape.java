package vn.hoiluat.language;

import java.util.regex.Pattern;

/** What a Vietnamese syllable is written like. Pure; never throws. */
public final class SyllableShape {

    private static final Pattern PLAIN_FORM =
            Pattern.compile("(?:b|c|ch|d|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu|r|s|t|th|tr|v|x)?"
                    + "(?:a|ai|ao|au|ay|e|eo|eu|i|ia|ie|ieu|iu|o|oa|oai|oao|oay|oe|oeo|oi|oo(?=ng$|c$)|u|ua|uai|uay|ue|ueu|ui|uo|uoi|uou|uu|uy|uya|uye|uyu|y|ya|ye|yeu)"
                    + "(?:c|ch|m|n|ng|nh|p|t)?");

    private SyllableShape() {}

    /** True if some syllable is written so when its marks are left out, whether or not it means anything. */
    public static boolean isSyllable(String plain) {
        return PLAIN_FORM.matcher(plain).matches();
    }
}
