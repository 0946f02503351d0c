package vn.hoiluat.sandbox.central;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A question that was assigned to the unit.
 *
 * @param json as the unit reads it
 * @param classified what the unit said when it took it over
 * @param answer what the unit answered
 * @param seq its place among all changes
 */
record HeldQuestion(
        String externalId,
        JsonNode json,
        @Nullable JsonNode classified,
        @Nullable JsonNode answer,
        long seq) {}
