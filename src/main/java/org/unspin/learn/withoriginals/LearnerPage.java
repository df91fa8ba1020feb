package org.unspin.learn.withoriginals;

/**
 * A text to learn from.
 *
 * @param name what reports and notes call it, usually the name of its file
 * @param text its text
 */
public record LearnerPage(String name, String text) {}
