/**
 * Internal. The commands that restore, diagnose and explain, and the page that does so in a browser.
 */
@NullMarked
package org.unspin.cli.restore;

import org.jspecify.annotations.NullMarked;
