package org.unspin.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.unspin.Restoration;
import org.unspin.Unspin;
import org.unspin.page.Page;

/** Pages as they come. */
final class PageExample {
    private final Unspin unspin = Unspin.english();

    @Test
    void restoreAPageOfHtml() {
        String source = "<html><body><!-- kept --><p class=\"connected\">" + Texts.SPUN + "</p></body></html>";
        Page page = Page.html(source);
        Restoration r = page.inSource(unspin.restore(page.text()));
        String repaired = r.text();

        assertThat(repaired).isEqualTo(source.replace(Texts.SPUN, Texts.RESTORED));
    }
}
