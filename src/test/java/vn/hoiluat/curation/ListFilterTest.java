package vn.hoiluat.curation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import vn.hoiluat.knowledge.catalogue.CatalogueQuery;
import vn.hoiluat.knowledge.catalogue.Concern;
import vn.hoiluat.knowledge.entry.EntryStatus;

class ListFilterTest {

    @Test
    void whatIsTyped_isAskedFor() {
        ListFilter filter =
                filter("tim", " kết hôn ", "trang-thai", "DRAFT", "can-xem", "BLOCKED", "linh-vuc", "dat-dai");

        assertThat(filter.query())
                .isEqualTo(new CatalogueQuery("kết hôn", EntryStatus.DRAFT, "dat-dai", null, Concern.BLOCKED));
    }

    @Test
    void whatNobodyKnows_isLeftOut() {
        assertThat(filter("trang-thai", "LOST", "can-xem", "x", "trang", "-3").query())
                .isEqualTo(CatalogueQuery.ALL);
        assertThat(filter("trang", "99999").page()).isEqualTo(1);
    }

    @Test
    void addresses_keepTheRest_andBeginAtTheFirstPage() {
        ListFilter filter = filter("tim", "a&b=c", "trang", "3");

        assertThat(filter.address()).isEqualTo("/kho?tim=a%26b%3Dc&trang=3");
        assertThat(filter.inStatus("DRAFT")).isEqualTo("/kho?tim=a%26b%3Dc&trang-thai=DRAFT");
        assertThat(filter.onPage(4)).isEqualTo("/kho?tim=a%26b%3Dc&trang=4");
    }

    @Test
    void pickedEntries_areReadBack_andOthersLeftOut() {
        var picked = new PickedEntry("central:Số 12 / 2026", 3);

        assertThat(PickedEntry.all(List.of(picked.written(), picked.written(), "x", "0 a:b", "2 nocolon")))
                .containsExactly(picked);
        assertThat(PickedEntry.all(null)).isEmpty();
    }

    private static ListFilter filter(String... pairs) {
        MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            typed.add(pairs[i], pairs[i + 1]);
        }
        return ListFilter.of(typed);
    }
}
