package vn.hoiluat.cli;

import java.util.List;
import java.util.Optional;
import org.springframework.core.env.Environment;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.account.PlatformApp;
import vn.hoiluat.channels.PageProfiles;
import vn.hoiluat.message.Channel;

/**
 * {@code messenger-profile ACCOUNT [--dry-run]}: sets what a page shows before anything was said, or only prints it. Needs the
 * store for itself, as it reads the page's token there.
 */
final class MessengerProfileCommand implements Command {

    private static final String DRY_RUN = "--dry-run";

    @Override
    public String name() {
        return "messenger-profile";
    }

    @Override
    public int run(List<String> arguments, Console console) {
        boolean dryRun = arguments.contains(DRY_RUN);
        List<String> ids =
                arguments.stream().filter(word -> !word.equals(DRY_RUN)).toList();
        if (ids.size() != 1 || ids.getFirst().startsWith("--")) {
            throw new MisusedException("messenger-profile.misused");
        }
        try (Workplace workplace = Workplace.open()) {
            Accounts accounts = workplace.part(Accounts.class);
            Optional<ChannelAccount> page = accounts.account(ids.getFirst())
                    .filter(account -> account.channel() == Channel.MESSENGER)
                    .blockOptional();
            if (page.isEmpty()) {
                console.remark("messenger-profile.unknown", ids.getFirst());
                return FAILED;
            }
            PageProfiles profiles = new PageProfiles(workplace.part(Environment.class));
            console.print(profiles.json(page.get()));
            return dryRun ? DONE : set(profiles, accounts, page.get(), console);
        }
    }

    private static int set(PageProfiles profiles, Accounts accounts, ChannelAccount page, Console console) {
        Optional<PlatformApp> app = accounts.app(page.appId()).blockOptional();
        if (app.isEmpty()) {
            console.remark("messenger-profile.no-app", page.id());
            return FAILED;
        }
        Optional<String> complaint =
                profiles.set(app.get(), page).blockOptional().orElse(Optional.empty());
        if (complaint.isPresent()) {
            console.remark("messenger-profile.refused", page.id(), complaint.get());
            return FAILED;
        }
        console.remark("messenger-profile.set", page.id());
        return DONE;
    }
}
