package vn.hoiluat.knowledge.starter;

/**
 * What loading the starter base did.
 *
 * @param documents lines of the register that it brings
 * @param entries entries that it brings, drafts among them
 * @param drafts those of them that are kept back until a reviewer has checked them
 * @param written entries that were new or changed here
 */
public record StarterReport(int documents, int entries, int drafts, int written) {}
