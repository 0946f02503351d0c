package vn.hoiluat;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import vn.hoiluat.alert.AlertRules;

/**
 * When those who work here are told of cases; see {@link AlertRules}.
 *
 * @param checkEvery how often it is looked what is to be told
 * @param unclaimedAfter working time after which a case that nobody has taken is told of again
 * @param againEvery working time between further reminders
 * @param mostAgain how many further reminders there are
 * @param remindBefore working time before the due date
 * @param dangerEvery time between alerts of danger that nobody opened
 * @param digestAt when the numbers of a working morning go out
 */
@Validated
@ConfigurationProperties("hoiluat.alerts")
record AlertProperties(
        @DefaultValue("5s") Duration checkEvery,
        @DefaultValue({"15m", "30m", "60m"}) List<Duration> unclaimedAfter,
        @DefaultValue("4h") Duration againEvery,
        @DefaultValue("4") @Min(0) @Max(20) int mostAgain,
        @DefaultValue("4h") Duration remindBefore,
        @DefaultValue("10m") Duration dangerEvery,
        @DefaultValue("07:30") LocalTime digestAt) {

    AlertRules rules() {
        return new AlertRules(unclaimedAfter, againEvery, mostAgain, remindBefore, dangerEvery, digestAt);
    }
}
