package org.unspin.learn.withoriginals;

/**
 * A text to learn from.
 *
 * @param name what reports and notes call it, as a rule the name of its file
 * @param text what it says
 */
public record LearnerPage(String name, String text) {}
