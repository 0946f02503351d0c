package vn.hoiluat.knowledge.law;

/**
 * What came of taking in a document from outside.
 *
 * @param isNew whether the register did not have it
 * @param keptChecked whether dates that a person here had checked were kept, although the other side says otherwise
 * @param articles how many articles were written
 * @param relations how many relations were written
 * @param undated how many relations were left out, because no day could be found for them
 */
public record TakenIn(boolean isNew, boolean keptChecked, int articles, int relations, int undated) {}
