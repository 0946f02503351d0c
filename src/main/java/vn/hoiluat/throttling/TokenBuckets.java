package vn.hoiluat.throttling;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import vn.hoiluat.limit.RateLimit;

/**
 * A bucket for each key, refilled evenly. A bucket not touched for its whole period is full again, so it may be forgotten.
 * Each node counts for itself: with n nodes and a load balancer that spreads evenly the limit is up to n times as high.
 */
final class TokenBuckets implements RateLimit {

    /** A flood of made-up keys costs some tens of megabytes at most. */
    private static final int MOST_KEYS = 100_000;

    private final LoadingCache<String, Bucket> buckets;

    TokenBuckets(RateLimitProperties.Rate rate, Clock clock) {
        TimeMeter time = new ClockTime(clock);
        buckets = Caffeine.newBuilder()
                .maximumSize(MOST_KEYS)
                .expireAfterAccess(rate.per())
                .ticker(time::currentTimeNanos)
                .build(key -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(rate.count()).refillGreedy(rate.count(), rate.per()))
                        .withCustomTimePrecision(time)
                        .build());
    }

    @Override
    public Optional<Duration> take(String key) {
        ConsumptionProbe probe = buckets.get(key).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private record ClockTime(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            Instant now = clock.instant();
            return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
