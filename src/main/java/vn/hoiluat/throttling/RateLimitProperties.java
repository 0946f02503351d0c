package vn.hoiluat.throttling;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationStyle;

/**
 * How much may be asked for on pages, on each node.
 *
 * @param webMessagesOfVisitor messages of one visitor on one account of the web channel
 * @param webMessagesOfAddress messages from one network address; a school or a mobile network may share one
 * @param webFilesOfVisitor files that one visitor sends on one account of the web channel
 * @param webReadingsOfAddress histories read and streams opened from one network address
 * @param lookupsOfAddress cases looked up by code from one network address
 * @param answersOfAddress pages of given answers opened from one network address; a mobile network may share one
 * @param slipsOfAddress pages of slips opened, confirmed or replied to from one network address; an office shares one
 * @param suggestionsOfAddress questions suggested while somebody types, to one network address; each who types asks up to
 *     three times a second
 * @param openReadingsOfAddress pages, feeds and calls of the open base to one network address; an office shares one
 * @param signInsOfAddress attempts to sign in from one network address; an office shares one
 */
@ConfigurationProperties("hoiluat.limits")
record RateLimitProperties(
        @DefaultValue("20/1m") Rate webMessagesOfVisitor,
        @DefaultValue("300/1m") Rate webMessagesOfAddress,
        @DefaultValue("10/10m") Rate webFilesOfVisitor,
        @DefaultValue("600/1m") Rate webReadingsOfAddress,
        @DefaultValue("30/10m") Rate lookupsOfAddress,
        @DefaultValue("300/10m") Rate answersOfAddress,
        @DefaultValue("60/10m") Rate slipsOfAddress,
        @DefaultValue("1200/1m") Rate suggestionsOfAddress,
        @DefaultValue("600/1m") Rate openReadingsOfAddress,
        @DefaultValue("60/10m") Rate signInsOfAddress) {

    /**
     * So many in so long a time, written {@code 20/1m}; all of them may be used at once, after which they come back evenly.
     *
     * @param count at least 1
     * @param per at least a second
     */
    record Rate(int count, Duration per) {

        Rate {
            if (count < 1 || per.compareTo(Duration.ofSeconds(1)) < 0) {
                throw new IllegalArgumentException(
                        "rate is " + count + " in " + per + ", expected at least 1 in at least a second");
            }
        }

        /** Reads the written form; Spring finds this method by its name. */
        public static Rate valueOf(String written) {
            String[] parts = written.split("/", -1);
            if (parts.length != 2) {
                throw new IllegalArgumentException("rate is '" + written + "', expected a form like 20/1m");
            }
            return new Rate(Integer.parseInt(parts[0].strip()), DurationStyle.SIMPLE.parse(parts[1].strip()));
        }
    }
}
