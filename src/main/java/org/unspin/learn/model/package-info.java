/**
 * Internal. Substitution models: with which probability a spinner that draws its words writes what for what.
 */
@NullMarked
package org.unspin.learn.model;

import org.jspecify.annotations.NullMarked;
