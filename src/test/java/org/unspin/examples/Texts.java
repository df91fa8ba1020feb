package org.unspin.examples;

/** The text that the examples repair; written for them. */
final class Texts {
    static final String SPUN = "The caller marketplace volition beryllium unfastened connected Monday, oregon astatine"
            + " slightest that is what the ngo's caput said. Determination whitethorn beryllium nary bus betwixt the 2"
            + " villages, and radical person to locomotion to the doorway successful the rain.";

    static final String RESTORED =
            "The new market will be open on Monday, or at least that is what the mission's head said."
                    + " There may be no bus between the two villages, and people have to walk to the door in the rain.";

    private Texts() {}
}
