package vn.hoiluat.central;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.hoiluat.knowledge.central.CentralRule;
import vn.hoiluat.knowledge.central.files.OutboxFormat;

/**
 * Whether and how the base is kept in step with the central database.
 *
 * @param unit what this unit is called there and in external ids: up to 30 lower-case letters, digits and hyphens
 * @param rule what is done with records that differ; empty: theirs wins over files, a reviewer decides over REST
 * @param every how often it is asked what is new
 */
@ConfigurationProperties("hoiluat.central")
record CentralProperties(
        @DefaultValue("none") Way kind,
        @DefaultValue("don-vi") String unit,
        @Nullable CentralRule rule,
        @DefaultValue("15m") Duration every,
        @DefaultValue Files files) {

    /**
     * Over files.
     *
     * @param directory the folder that holds the folders of the exchange
     * @param format in which we give
     */
    record Files(
            @DefaultValue("") String directory,
            @DefaultValue("json") OutboxFormat format) {}

    /** How records travel. */
    enum Way {
        NONE,
        FILES,
        REST
    }

    CentralProperties {
        if (every.compareTo(Duration.ofSeconds(10)) < 0) {
            throw new IllegalArgumentException("every is " + every + ", expected at least ten seconds");
        }
    }

    CentralRule ruleOrUsual() {
        return rule != null ? rule : kind == Way.FILES ? CentralRule.CENTRAL_WINS : CentralRule.REVIEW;
    }
}
