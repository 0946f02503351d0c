package vn.hoiluat.flow;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.hoiluat.account.Accounts;
import vn.hoiluat.account.ChannelAccount;
import vn.hoiluat.citizen.DocumentEraser;
import vn.hoiluat.citizen.PersonalDataHolder;
import vn.hoiluat.citizen.PersonalItem;
import vn.hoiluat.message.Address;
import vn.hoiluat.message.Sender;
import vn.hoiluat.rating.Opinion;
import vn.hoiluat.rating.Rating;
import vn.hoiluat.storage.DocumentStore;
import vn.hoiluat.storage.Documents;
import vn.hoiluat.storage.Range;
import vn.hoiluat.storage.Versioned;
import vn.hoiluat.wording.Wordings;

/** What somebody thought of answers. Erased whole: a figure is not worth keeping what a person said. */
final class RatingData implements PersonalDataHolder {

    private final Documents<Rating> ratings;
    private final Accounts accounts;
    private final Wordings wordings;

    RatingData(DocumentStore store, Accounts accounts, Wordings wordings) {
        ratings = store.documents(Rating.KIND);
        this.accounts = accounts;
        this.wordings = wordings;
    }

    @Override
    public Flux<PersonalItem> collect(Address person) {
        return accounts.account(person.accountId())
                .flatMapMany(account -> ratings.all(of(person))
                        .map(Versioned::value)
                        .map(rating -> new PersonalItem(rating.at(), Sender.CITIZEN, words(rating, account))));
    }

    @Override
    public Mono<Long> erase(Address person) {
        return DocumentEraser.eraseAll(ratings, of(person));
    }

    /** As it reads on the buttons, with the question whose answer it is about. */
    private String words(Rating rating, ChannelAccount account) {
        Opinion opinion = rating.opinion();
        Stream<String> said = Stream.of(opinion.isReason() ? Opinion.NOT_USEFUL : opinion, opinion)
                .distinct()
                .map(part -> wordings.of(account).text(RatingButtons.key(part), account.addressForm()));
        return Stream.concat(said, Stream.of(rating.answer().question()))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" – "));
    }

    private static Range of(Address person) {
        return Range.prefix(Rating.BY_CONVERSATION, person.conversationId() + " ");
    }
}
