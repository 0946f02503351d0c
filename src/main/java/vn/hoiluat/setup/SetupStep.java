package vn.hoiluat.setup;

/**
 * One step of setting a department up, as the page shows it; public for the template.
 *
 * @param name what it is called in the message file
 * @param address the page on which it is done
 */
public record SetupStep(String name, boolean done, String address) {}
