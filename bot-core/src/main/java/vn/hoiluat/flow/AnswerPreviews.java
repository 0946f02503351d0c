package vn.hoiluat.flow;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.answering.Candidate;
import vn.hoiluat.delivery.ChannelPolicy;
import vn.hoiluat.delivery.Courier;
import vn.hoiluat.delivery.Part;
import vn.hoiluat.delivery.PartSplitter;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Reply;
import vn.hoiluat.rating.AnswerMark;
import vn.hoiluat.understanding.QuestionPart;
import vn.hoiluat.wording.Wordings;

/**
 * An entry as citizens of each channel would get it: the very texts, cut as they would be. Nothing is sent or stored. Safe for
 * use by many threads.
 */
public final class AnswerPreviews {

    /** In place of the random one that every answer gets, and as long. */
    private static final String TOKEN = "XemTruoc0000";

    private static final String NOBODY = "84900000000";

    private final Accounts accounts;
    private final Courier courier;
    private final Wordings wordings;
    private final PublicLinks links;
    private final Clock clock;

    AnswerPreviews(Accounts accounts, Courier courier, Wordings wordings, PublicLinks links, Clock clock) {
        this.accounts = accounts;
        this.courier = courier;
        this.wordings = wordings;
        this.links = links;
        this.clock = clock;
    }

    /**
     * What one channel's account would send.
     *
     * @param parts each a message of its own, in order
     */
    public record Preview(ChannelAccount account, List<Part> parts) {

        public Preview {
            parts = List.copyOf(parts);
        }
    }

    /** What the first account in use of each channel would send. */
    public Flux<Preview> of(Candidate candidate) {
        return accounts.all()
                .filter(account -> account.enabled() && account.channel().isWrittenOn())
                .sort(Comparator.comparing(ChannelAccount::channel).thenComparing(ChannelAccount::id))
                .distinct(ChannelAccount::channel)
                .concatMap(account -> of(candidate, account));
    }

    private Mono<Preview> of(Candidate candidate, ChannelAccount account) {
        Address to = new Address(account.channel(), account.id(), NOBODY);
        return courier.policy(to).map(policy -> new Preview(account, parts(candidate, account, to, policy)));
    }

    private List<Part> parts(Candidate candidate, ChannelAccount account, Address to, ChannelPolicy policy) {
        Voice voice = new Voice(wordings.of(account), account, links);
        QuestionPart asked = QuestionPart.of(candidate.question());
        List<Reply> said = EntryReply.said(asked, candidate, TOKEN, AnswerMark.automatic(TOKEN), to, voice);
        return said.stream()
                .flatMap(reply -> PartSplitter.split(reply, TOKEN, 1, policy, clock.instant()).stream())
                .toList();
    }
}
