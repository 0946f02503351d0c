package vn.hoiluat.alert;

import java.time.Clock;
import java.time.Duration;
import reactor.core.publisher.Mono;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.alarm.Alarm;
import vn.hoiluat.alarm.AlarmKind;
import vn.hoiluat.people.Account;
import vn.hoiluat.people.Action;
import vn.hoiluat.people.People;
import vn.hoiluat.storage.DocumentStore;

/** Tells those who look after accounts when one can no longer send or receive: once for each alarm that is raised. */
final class AccountTroubles {

    /** What nobody was told of in this time is no news. */
    private static final Duration NEWS = Duration.ofDays(1);

    private final Accounts accounts;
    private final People people;
    private final Alerts alerts;
    private final Clock clock;

    AccountTroubles(DocumentStore store, People people, Alerts alerts, Clock clock) {
        accounts = new Accounts(store);
        this.people = people;
        this.alerts = alerts;
        this.clock = clock;
    }

    /** Plans what this alarm is to tell; nothing if it is about something else. Repeatable. */
    Mono<Void> tell(Alarm alarm) {
        boolean told = alarm.kind() == AlarmKind.ACCOUNT
                && !alarm.seen()
                && alarm.at().plus(NEWS).isAfter(clock.instant());
        return told
                ? name(alarm)
                        .flatMap(name -> people.all()
                                .filter(Account::enabled)
                                .filter(account -> account.actions().contains(Action.MANAGE_ACCOUNTS))
                                .concatMap(account -> alerts.trouble(account.login(), alarm.reference(), name))
                                .then())
                : Mono.empty();
    }

    /** Of an account that is gone, its id. */
    private Mono<String> name(Alarm alarm) {
        String id = alarm.reference().split("/", 2)[0];
        return accounts.account(id).map(ChannelAccount::name).defaultIfEmpty(id);
    }
}
