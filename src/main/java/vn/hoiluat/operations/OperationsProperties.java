package vn.hoiluat.operations;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the service is watched.
 *
 * @param countEvery how often the work that waits is counted for the metrics
 */
@ConfigurationProperties("hoiluat.operations")
record OperationsProperties(@DefaultValue("15s") Duration countEvery) {

    OperationsProperties {
        if (countEvery.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("count-every is " + countEvery + ", expected at least a second");
        }
    }
}
