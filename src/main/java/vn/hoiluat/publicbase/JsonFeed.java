package vn.hoiluat.publicbase;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;

/** A feed as JSON Feed 1.1 has it (jsonfeed.org/version/1.1). */
record JsonFeed(
        String version,
        String title,
        @JsonProperty("home_page_url") String homePageUrl,
        @JsonProperty("feed_url") String feedUrl,
        String language,
        List<Item> items) {

    /** An entry; {@code _hoiluat} is an extension as the format allows it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            String id,
            String url,
            String title,
            String summary,
            @JsonProperty("content_text") String contentText,
            @JsonProperty("date_modified") Instant dateModified,
            List<String> tags,
            @JsonProperty("_hoiluat") More more) {

        static Item of(FeedItem item) {
            return new Item(
                    item.url(),
                    item.url(),
                    item.title(),
                    item.summary(),
                    item.text(),
                    item.changedAt(),
                    List.of(item.field()),
                    new More(item.citations(), item.sample()));
        }
    }

    /** What the format has no name for. */
    record More(List<String> citations, boolean sample) {}
}
