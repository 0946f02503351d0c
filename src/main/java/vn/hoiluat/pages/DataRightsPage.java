package vn.hoiluat.pages;

import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;
import vn.hoiluat.citizen.PersonalData;
import vn.hoiluat.citizen.PersonalItem;
import vn.hoiluat.wording.DatePhrases;
import vn.hoiluat.wording.Wording;

/** What is stored of people and what they may ask for; and, by a link that works for a day, what is stored of one person. */
@Controller
final class DataRightsPage {

    private final PersonalData data;
    private final DatePhrases dates;

    DataRightsPage(PersonalData data, Wording wording) {
        this.data = data;
        dates = new DatePhrases(wording);
    }

    /** One stored thing as it is shown. */
    record ItemView(String at, String who, String text) {}

    @GetMapping("/du-lieu")
    Rendering rights() {
        return Rendering.view("data-rights").build();
    }

    @GetMapping("/du-lieu/{token}")
    Mono<Rendering> mine(@PathVariable String token) {
        return items(token)
                .map(items -> Rendering.view("my-data")
                        .modelAttribute("items", items.stream().map(this::view).toList())
                        .modelAttribute("token", token)
                        .build())
                .defaultIfEmpty(Rendering.view("my-data-gone")
                        .status(HttpStatus.NOT_FOUND)
                        .build());
    }

    /** The same to take along, in a form that programs read. */
    @GetMapping("/du-lieu/{token}/ban-sao.json")
    Mono<ResponseEntity<List<PersonalItem>>> copy(@PathVariable String token) {
        return items(token)
                .map(items -> ResponseEntity.ok()
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename("du-lieu-hoi-luat.json")
                                        .build()
                                        .toString())
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(items))
                .switchIfEmpty(Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    private Mono<List<PersonalItem>> items(String token) {
        return data.person(token).flatMap(data::of);
    }

    private ItemView view(PersonalItem item) {
        return new ItemView(dates.moment(item.at()), item.who().name(), item.text());
    }
}
