package vn.hoiluat.curation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;
import vn.hoiluat.knowledge.curation.NearDuplicate;
import vn.hoiluat.knowledge.entry.Entry;
import vn.hoiluat.knowledge.entry.EntryContent;

/** Fills the editor's page. */
@Component
final class EditorModel {

    private static final PreviewView NOTHING_YET =
            new PreviewView(List.of(), new PreviewView.Card("", "", "", List.of()), List.of(), List.of());

    private final EntryForms forms;
    private final EntryPreviews previews;

    EditorModel(EntryForms forms, EntryPreviews previews) {
        this.forms = forms;
        this.previews = previews;
    }

    /** An entry that is asked about nearly the same; public for the template. */
    public record Duplicate(String address, String question, String status, String phrasing, long percent) {}

    /**
     * The page with what was typed.
     *
     * @param entry null for a new one
     */
    Mono<Rendering.Builder<?>> of(@Nullable Entry entry, EntryFormResult checked, EntryForm typed) {
        return shown(checked.content())
                .map(preview -> EntryPage.rendering("kb-entry-editor", HttpStatus.OK)
                        .modelAttribute("form", typed)
                        .modelAttribute("problems", checked.problems())
                        .modelAttribute("preview", preview)
                        .modelAttribute("fields", forms.fields(typed.field()))
                        .modelAttribute("longestShort", EntryContent.LONGEST_SHORT_ANSWER)
                        .modelAttribute("longestQuestion", EntryFormCheck.LONGEST_QUESTION)
                        .modelAttribute("address", entry == null ? "/kho/muc/moi" : EntryAddress.of(entry))
                        .modelAttribute("isNew", entry == null)
                        .modelAttribute(
                                "sample",
                                entry != null
                                        && EntryViews.current(entry).content().sample())
                        .modelAttribute("draftReason", draftReason(entry)));
    }

    /** The previews alone. */
    Mono<Rendering> preview(EntryFormResult checked) {
        return shown(checked.content())
                .map(preview -> EntryPage.rendering("kb-entry-preview", HttpStatus.OK)
                        .modelAttribute("preview", preview)
                        .modelAttribute("problems", checked.problems())
                        .build());
    }

    static List<Duplicate> views(List<NearDuplicate> alike) {
        return alike.stream()
                .map(one -> new Duplicate(
                        EntryAddress.ofKey(one.key()),
                        one.question(),
                        one.status().name(),
                        one.phrasing(),
                        Math.round(one.likeness() * 100)))
                .toList();
    }

    private static String draftReason(@Nullable Entry entry) {
        String reason = entry == null ? null : EntryViews.current(entry).draftReason();
        return reason == null ? "" : reason;
    }

    private Mono<PreviewView> shown(@Nullable EntryContent content) {
        return content == null ? Mono.just(NOTHING_YET) : previews.of(content);
    }
}
