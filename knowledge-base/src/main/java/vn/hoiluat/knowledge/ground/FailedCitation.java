package vn.hoiluat.knowledge.ground;

import vn.hoiluat.knowledge.law.Citation;
import vn.hoiluat.knowledge.law.Ground;

/**
 * A citation that carries no answer.
 *
 * @param text as citizens read it
 * @param ground how it stands
 */
public record FailedCitation(Citation citation, String text, Ground ground) {}
